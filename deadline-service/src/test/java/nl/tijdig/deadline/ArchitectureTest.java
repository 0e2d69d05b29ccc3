package nl.tijdig.deadline;

import nl.tijdig.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
