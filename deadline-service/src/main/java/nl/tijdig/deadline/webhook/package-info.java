/** Alerts sent to the systems that subscribed to them, signed, until they have been received. */
@NullMarked
package nl.tijdig.deadline.webhook;

import org.jspecify.annotations.NullMarked;
