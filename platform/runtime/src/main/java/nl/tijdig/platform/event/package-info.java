/** How events are written, read and traced, for the outbox and the inbox alike. */
@NullMarked
package nl.tijdig.platform.event;

import org.jspecify.annotations.NullMarked;
