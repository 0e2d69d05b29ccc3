/**
 * What the tests of every service need: real PostgreSQL and Kafka, a settable clock, tokens,
 * waiting.
 */
@NullMarked
package nl.tijdig.platform.testing;

import org.jspecify.annotations.NullMarked;
