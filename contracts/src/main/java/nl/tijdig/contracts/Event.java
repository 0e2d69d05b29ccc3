package nl.tijdig.contracts;

import java.util.UUID;

/**
 * Something that happened to one case, as it is told to others: ids, codes and moments, never
 * personal data.
 *
 * <p>The case id is the Kafka key, so what happens to one case stays in order.
 */
public interface Event {

  /** The case this happened to. */
  UUID caseId();
}
