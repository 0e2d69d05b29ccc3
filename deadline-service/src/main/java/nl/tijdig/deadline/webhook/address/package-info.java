/**
 * To which addresses webhooks may go: a receiver that a user names must not become a way into the
 * network that we stand in (server-side request forgery).
 */
@NullMarked
package nl.tijdig.deadline.webhook.address;

import org.jspecify.annotations.NullMarked;
