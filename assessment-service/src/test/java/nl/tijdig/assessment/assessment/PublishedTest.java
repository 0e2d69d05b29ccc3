package nl.tijdig.assessment.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.tijdig.assessment.assessment.Calls.assessor;
import static nl.tijdig.platform.testing.Topics.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import nl.tijdig.contracts.Topic;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Schemas;
import nl.tijdig.platform.testing.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What leaves the service, and what never does. */
@QuarkusTest
@WithTestResource(RealServices.class)
class PublishedTest {

  @Test
  void theLifeOfAnAssessmentIsToldInOrderAndAsTheSchemasSay() {
    var id = Calls.completed();
    String caseId = Calls.read(id).path("caseId");

    Eventually.until(() -> told(id).size() == 4);
    var told = told(id);
    assertThat(told)
        .extracting(message -> header(message, "ce_type"))
        .containsExactly(
            "nl.tijdig.assessment.assessment-requested",
            "nl.tijdig.assessment.assessment-assigned",
            "nl.tijdig.assessment.assessment-started",
            "nl.tijdig.assessment.assessment-completed");
    assertThat(told)
        .extracting(message -> Long.parseLong(header(message, "ce_sequence")))
        .containsExactly(1L, 2L, 3L, 4L);
    assertThat(told).extracting(ConsumerRecord::key).containsOnly(caseId);
    assertThat(told)
        .extracting(message -> header(message, "ce_dataref"))
        .allMatch(dataref -> dataref.endsWith("/assessment/v1/assessments/" + id));
    assertThat(told).flatMap(Schemas::problems).isEmpty();
  }

  @Test
  void groundsStandNowhereInTheClear() {
    var secret = "Het kind van Jansen " + UUID.randomUUID();
    var completion =
        Map.of(
            "outcome",
            "transfer",
            "partnerKind",
            "local-team",
            "grounds",
            secret,
            "directlySafe",
            true);
    var logged = new ArrayList<String>();
    var log = capture(logged);

    var id = Calls.started();
    Calls.complete(assessor(), id, 2, completion).then().statusCode(200);
    Calls.complete(assessor(), id, 2, completion).then().statusCode(412);
    Calls.complete(assessor(), id, 3, completion).then().statusCode(409);
    Eventually.until(() -> told(id).size() == 4);
    assertThat(Calls.read(id).<String>path("grounds")).isEqualTo(secret);
    Logger.getLogger("").removeHandler(log);

    assertThat(Databases.tablesHolding(secret)).isEmpty();
    assertThat(Topics.read(Topic.ASSESSMENT.topicName()))
        .noneMatch(message -> new String(message.value(), UTF_8).contains(secret));
    assertThat(logged).noneMatch(line -> line.contains(secret));
  }

  @Test
  void theSearchForTextInTheClearFindsWhatIsThere() {
    var id = Calls.assigned();

    assertThat(Databases.tablesHolding(id.toString())).contains("assessment", "audit_record");
  }

  private static List<ConsumerRecord<String, byte[]>> told(UUID id) {
    return Topics.read(Topic.ASSESSMENT.topicName()).stream()
        .filter(message -> header(message, "ce_subject").equals(id.toString()))
        .toList();
  }

  private static Handler capture(List<String> lines) {
    var handler =
        new Handler() {
          @Override
          public synchronized void publish(LogRecord line) {
            lines.add(line.getMessage() + line.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger.getLogger("").addHandler(handler);
    return handler;
  }
}
