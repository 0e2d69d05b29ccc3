package nl.tijdig.platform;

import nl.tijdig.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
