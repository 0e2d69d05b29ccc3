package nl.tijdig.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.EventType;
import nl.tijdig.platform.event.EventJson;
import nl.tijdig.platform.event.Tracing;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** CloudEvents 1.0 in Kafka's binary mode, following the NL GOV profile. */
@ApplicationScoped
class CloudEvents {

  private final String source;
  private final String base;
  private final EventJson json;
  private final Clock clock;
  private final Tracing tracing;

  CloudEvents(
      @ConfigProperty(name = "tijdig.oin") String oin,
      @ConfigProperty(name = "tijdig.service") String service,
      @ConfigProperty(name = "tijdig.public-url") String base,
      EventJson json,
      Clock clock,
      Tracing tracing) {
    this.source = "urn:nld:oin:" + oin + ":systeem:tijdig-" + service;
    this.base = base;
    this.json = json;
    this.clock = clock;
    this.tracing = tracing;
  }

  OutboxMessage message(Publication publication) {
    var event = publication.event();
    var id = Ids.next();
    return new OutboxMessage(
        id,
        EventType.of(event).topic().topicName(),
        event.caseId().toString(),
        headers(id, publication, event),
        json.write(event));
  }

  private Map<String, String> headers(UUID id, Publication publication, Event event) {
    var type = EventType.of(event);
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id.toString());
    headers.put("ce_source", source);
    headers.put("ce_type", type.typeName());
    headers.put("ce_subject", publication.subject().toString());
    headers.put("ce_time", clock.instant().toString());
    headers.put("ce_sequence", tenDigits(publication.sequence()));
    headers.put("ce_dataschema", type.schemaUri().toString());
    headers.put("ce_dataref", base + "/" + publication.path());
    headers.put("content-type", "application/json");
    Optional.ofNullable(publication.traceparent())
        .or(tracing::current)
        .ifPresent(traceparent -> headers.put("ce_traceparent", traceparent));
    return headers;
  }

  /** Padded, so that sequences sort as text too. */
  private static String tenDigits(long sequence) {
    var digits = Long.toString(sequence);
    return "0".repeat(Math.max(0, 10 - digits.length())) + digits;
  }
}
