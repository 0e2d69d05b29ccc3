/**
 * What other services tell: read from Kafka, each event handled once in effect; what cannot be
 * handled is a dead letter that people decide on.
 */
@NullMarked
package nl.tijdig.platform.inbox;

import org.jspecify.annotations.NullMarked;
