package nl.tijdig.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * Something that happened to one case, as it is told to others: ids, codes and moments, never
 * personal data.
 *
 * <p>The case id is the Kafka key, so what happens to one case stays in order.
 *
 * <p>However strict the mapper of a service is about its own API, an event is read tolerantly, so
 * that a field may be added while an earlier version still reads; and what is absent is left out.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public interface Event {

  /** The case this happened to. */
  UUID caseId();
}
