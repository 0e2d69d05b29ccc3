package nl.tijdig.deadline.forecast;

/**
 * What happened on a day that was.
 *
 * @param begun terms that began
 * @param met terms that were met
 * @param lapsed terms that lapsed, as when triage found other care
 * @param holiday a day from Monday through Friday on which nobody works; it says nothing of others
 */
record PastDay(int begun, int met, int lapsed, boolean holiday) {}
