package nl.tijdig.referral.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.tijdig.platform.testing.Topics.header;
import static nl.tijdig.referral.Given.accept;
import static nl.tijdig.referral.Given.choose;
import static nl.tijdig.referral.Given.confirm;
import static nl.tijdig.referral.Given.municipality;
import static nl.tijdig.referral.Given.partner;
import static nl.tijdig.referral.Given.read;
import static nl.tijdig.referral.Given.refuse;
import static nl.tijdig.referral.Given.send;
import static nl.tijdig.referral.Given.sent;
import static nl.tijdig.referral.Given.worker;
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

  private final String municipality = municipality();
  private final String team = "lt-" + municipality;

  @Test
  void theLifeOfAReferralIsToldInOrderAndAsTheSchemasSay() {
    var id = sent(municipality);
    confirm(partner(team), id, 1).then().statusCode(200);
    refuse(partner(team), id, 2, Map.of("reason", "incomplete")).then().statusCode(200);
    choose(worker(), id, 3, Map.of("partnerId", read(id).path("partnerId"))).then().statusCode(200);
    send(worker(), id, 4).then().statusCode(200);
    accept(partner(team), id, 5).then().statusCode(200);

    Eventually.until(() -> told(id).size() == 6);
    var told = told(id);
    assertThat(told)
        .extracting(message -> header(message, "ce_type"))
        .containsExactly(
            "nl.tijdig.referral.referral-opened",
            "nl.tijdig.referral.referral-sent",
            "nl.tijdig.referral.referral-received",
            "nl.tijdig.referral.referral-refused",
            "nl.tijdig.referral.referral-sent",
            "nl.tijdig.referral.referral-accepted");
    assertThat(told)
        .extracting(message -> Long.parseLong(header(message, "ce_sequence")))
        .containsExactly(1L, 2L, 3L, 4L, 6L, 7L);
    assertThat(told).extracting(ConsumerRecord::key).containsOnly(read(id).<String>path("caseId"));
    assertThat(told)
        .extracting(message -> header(message, "ce_dataref"))
        .allMatch(dataref -> dataref.endsWith("/referral/v1/referrals/" + id));
    assertThat(told).flatMap(Schemas::problems).isEmpty();
  }

  @Test
  void whatAPartnerExplainsStandsNowhereInTheClear() {
    var secret = "Moeder van Jansen " + UUID.randomUUID();
    var refusal = Map.of("reason", "other", "explanation", secret);
    var logged = new ArrayList<String>();
    var log = capture(logged);

    var id = sent(municipality);
    refuse(partner(team), id, 1, refusal).then().statusCode(200);
    refuse(partner(team), id, 1, refusal).then().statusCode(412);
    refuse(partner(team), id, 2, refusal).then().statusCode(409);
    Eventually.until(() -> told(id).size() == 3);
    assertThat(read(id).<String>path("attempts[0].explanation")).isEqualTo(secret);
    Logger.getLogger("").removeHandler(log);

    assertThat(Databases.tablesHolding(secret)).isEmpty();
    assertThat(Topics.read(Topic.REFERRAL.topicName()))
        .noneMatch(message -> new String(message.value(), UTF_8).contains(secret));
    assertThat(logged).noneMatch(line -> line.contains(secret));
  }

  private static List<ConsumerRecord<String, byte[]>> told(UUID id) {
    return Topics.read(Topic.REFERRAL.topicName()).stream()
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
