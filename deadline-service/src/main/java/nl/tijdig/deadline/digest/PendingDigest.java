package nl.tijdig.deadline.digest;

import java.util.UUID;

/**
 * A digest that is to be sent now.
 *
 * @param tries how often that was tried before
 */
record PendingDigest(
    UUID id, UUID subscriptionId, String subject, String text, String html, int tries) {}
