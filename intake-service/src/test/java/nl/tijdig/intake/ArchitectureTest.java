package nl.tijdig.intake;

import nl.tijdig.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
