package nl.tijdig.assessment;

import nl.tijdig.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
