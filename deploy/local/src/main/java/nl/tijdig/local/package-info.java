/**
 * The program behind {@code deploy/up}: PostgreSQL, Kafka and the four services on one machine,
 * each as a process of its own, watched and ended together.
 */
@NullMarked
package nl.tijdig.local;

import org.jspecify.annotations.NullMarked;
