package nl.tijdig.intake.report;

import static nl.tijdig.intake.Api.asPartner;
import static nl.tijdig.intake.Api.asWorker;
import static nl.tijdig.intake.Api.idIn;
import static nl.tijdig.intake.Api.received;
import static nl.tijdig.intake.Api.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.tijdig.intake.Published;
import nl.tijdig.intake.Samples;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Requests;
import nl.tijdig.platform.testing.Schemas;
import nl.tijdig.platform.testing.TestClock;
import nl.tijdig.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class SendReportTest {

  @Inject TestClock clock;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void aPartnerGetsAReceipt() {
    var report = Samples.report();

    var answer = send(asPartner(), report).then().statusCode(201);

    String id = answer.extract().path("id");
    answer
        .header("Location", endsWith("/intake/v1/reports/" + id))
        .header("ETag", "\"0\"")
        .body("reference", equalTo(report.get("reference").asText()))
        .body("state", equalTo("received"))
        .body("caseId", notNullValue())
        .body("receivedAt", notNullValue())
        .body("_actions", empty());
  }

  @Test
  void aReportOfAPartnerIsReceivedNow() {
    clock.set(Instant.parse("2026-03-04T05:06:07Z"));

    String receivedAt =
        send(asPartner(), Samples.report()).then().statusCode(201).extract().path("receivedAt");

    assertThat(Instant.parse(receivedAt).truncatedTo(ChronoUnit.MINUTES))
        .isEqualTo("2026-03-04T05:06:00Z");
  }

  @Test
  void aWorkerMaySayWhenItWasReceived() {
    var report = Samples.report().put("receivedAt", "2026-01-05T09:15:00+01:00");

    send(asWorker(), report)
        .then()
        .statusCode(201)
        .body("receivedAt", equalTo("2026-01-05T08:15:00Z"))
        .body("_actions", contains("triage"));
  }

  @Test
  void aWorkerNeedsNoReference() {
    var report = Samples.report();
    report.remove("reference");

    for (var replayed : new String[] {null, "true"}) {
      send(asWorker().header("Idempotency-Key", "phone-1"), report)
          .then()
          .statusCode(201)
          .header("Idempotency-Replayed", replayed)
          .body("reference", nullValue());
    }
  }

  @Test
  void aReportThatCouldNotBeSentAgainSafelyIsRefused() {
    var report = Samples.report();
    report.remove("reference");

    send(asWorker(), report)
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("Idempotency-Key"))
        .body("errors[0].code", equalTo("required"));
  }

  @Test
  void anAddressIsNotNeeded() {
    var report = Samples.report();
    report.remove("address");

    send(asPartner(), report).then().statusCode(201);
  }

  @Test
  void othersAreToldOfIt() {
    var id = received(Samples.report());

    var told = Published.about(id, 1);

    assertThat(told).extracting(Published::name).containsExactly("report-received");
    assertThat(told).extracting(Published::sequence).containsExactly(1L);
    assertThat(told.getFirst().key()).isEqualTo(nl.tijdig.intake.Api.caseOf(id).toString());
    assertThat(Schemas.problems(told.getFirst())).isEmpty();
  }

  @Test
  void othersHearTheMomentItWasReceivedAndNotTheMomentItWasTyped() {
    var report = Samples.report().put("receivedAt", "2026-01-05T08:15:00Z");
    var id = idIn(send(asWorker(), report));

    var told = Published.about(id, 1).getFirst();

    assertThat(new String(told.value(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("\"receivedAt\":\"2026-01-05T08:15:00Z\"")
        .contains("\"imported\":false");
  }

  @Test
  void itIsAudited() {
    var id = received(Samples.report());

    assertThat(
            Databases.number(
                """
                select count(*) from audit_record
                 where object_id = '%s' and action = 'change' and what = 'report-received'
                   and account = 'partner-00000001234567890000' and purpose = 'intake'
                """
                    .formatted(id)))
        .isEqualTo(1);
  }

  @Test
  void nobodyIsRefusedWith401() {
    send(Requests.withoutToken(), Samples.report()).then().statusCode(401);
  }

  @Test
  void aTokenOfSomebodyElseIsRefusedWith401() {
    send(Requests.withToken("not.a.token"), Samples.report()).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"assessor", "team-lead", "referral-worker", "manager", "auditor", "operations"})
  void aRoleThatDoesNotTakeInIsRefusedWith403(String role) {
    send(Requests.as(role), Samples.report())
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void aPartnerWithoutOrganisationIsRefusedWith403() {
    var nameless = Tokens.sign("somebody", java.util.Set.of("partner"), java.util.Map.of());

    send(Requests.withToken(nameless), Samples.report()).then().statusCode(403);
  }

  @Test
  void anotherMediaTypeIsRefusedWith415() {
    asPartner()
        .contentType(ContentType.XML)
        .body("<melding/>")
        .post("/reports")
        .then()
        .statusCode(415);
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedWith413() {
    var report = Samples.report();
    report.put("reference", "x".repeat(2_000_000));

    send(asPartner(), report).then().statusCode(413);
  }
}
