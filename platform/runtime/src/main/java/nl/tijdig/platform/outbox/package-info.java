/**
 * The transactional outbox: a state change and what is told of it are one transaction, a relay
 * sends the rest.
 */
@NullMarked
package nl.tijdig.platform.outbox;

import org.jspecify.annotations.NullMarked;
