package nl.tijdig.deadline.webhook;

import java.util.UUID;

/**
 * A delivery that is to be tried now.
 *
 * @param event the CloudEvent to the letter
 * @param tries how often it was tried before, since it was last begun with
 */
record PendingDelivery(UUID id, UUID eventId, String event, int tries) {}
