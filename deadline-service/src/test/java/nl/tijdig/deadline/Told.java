package nl.tijdig.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.EventType;
import nl.tijdig.platform.event.EventJson;
import nl.tijdig.platform.inbox.EventBatchHandler;
import nl.tijdig.platform.inbox.ReceivedEvent;
import nl.tijdig.platform.testing.TestClock;

/** Hands events to the service as the inbox does, past Kafka: for histories of many events. */
@ApplicationScoped
public class Told {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final EventBatchHandler intake;
  private final EventJson json;
  private final TestClock clock;

  Told(EventBatchHandler intake, EventJson json, TestClock clock) {
    this.intake = intake;
    this.json = json;
    this.clock = clock;
  }

  /** In one batch, recorded now. */
  public void tell(Event... events) {
    var now = clock.instant();
    tell(Arrays.stream(events).map(event -> received(event, now)).toList());
  }

  private void tell(List<ReceivedEvent> events) {
    QuarkusTransaction.requiringNew().run(() -> intake.handle(events));
  }

  private ReceivedEvent received(Event event, Instant time) {
    var type = EventType.of(event);
    return new ReceivedEvent(
        UUID.randomUUID(),
        type.typeName(),
        "urn:nld:oin:00000000000000000000:systeem:tijdig-" + type.topic().service(),
        event.caseId(),
        1,
        time,
        event.caseId().toString(),
        data(event),
        type.topic().topicName(),
        0,
        0,
        null);
  }

  private JsonNode data(Event event) {
    try {
      return JSON.readTree(json.write(event));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
