package nl.tijdig.deadline.digest;

/**
 * A digest as it is to be sent.
 *
 * @param alerts how many it tells of
 */
record NewDigest(int alerts, String subject, String text, String html) {}
