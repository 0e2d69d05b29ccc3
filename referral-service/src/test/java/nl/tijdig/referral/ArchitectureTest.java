package nl.tijdig.referral;

import nl.tijdig.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
