package nl.tijdig.intake.report;

import static nl.tijdig.intake.Api.OTHER_PARTNER;
import static nl.tijdig.intake.Api.asPartner;
import static nl.tijdig.intake.Api.asWorker;
import static nl.tijdig.intake.Api.caseOf;
import static nl.tijdig.intake.Api.received;
import static nl.tijdig.intake.Api.triage;
import static nl.tijdig.intake.Api.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import nl.tijdig.intake.Samples;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class ReadReportTest {

  @Test
  void aWorkerSeesTheWholeReport() {
    var report = Samples.report();
    var id = received(report);

    asWorker()
        .get("/reports/{id}", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("id", equalTo(id.toString()))
        .body("reference", equalTo(report.get("reference").asText()))
        .body("state", equalTo("received"))
        .body("kind", nullValue())
        .body("capacity", equalTo("police"))
        .body("municipality", equalTo("0392"))
        .body("incident.occurredFrom", equalTo("2026-01-02T20:40:00Z"))
        .body("incident.description", containsString("glas gebroken"))
        .body("concern.questions[0].code", equalTo("VT-001"))
        .body("address.postcode", equalTo("2011 RD"))
        .body("persons.key", contains("p1", "p2"))
        .body("persons[0].names.familyName", equalTo("Voorbeeld"))
        .body("persons[0].birthDate", equalTo("1990-05-17"))
        .body("persons[0].bsn", equalTo(Samples.BSN))
        .body("persons[1].bsn", nullValue())
        .body("relations[0].kind", equalTo("ex-partner"))
        .body("reporter.openness", equalTo("open"))
        .body("feedbackWanted", equalTo(true))
        .body("_actions", contains("triage"));
  }

  @ParameterizedTest
  @CsvSource({
    "intake-worker, triage",
    "assessor, safety-assessment",
    "team-lead, work-distribution",
  })
  void whoReadsItIsAuditedWithThePurpose(String role, String purpose) {
    var id = received(Samples.report());

    Requests.as(role).get("/reports/{id}", id).then().statusCode(200);

    assertThat(
            Databases.number(
                """
                select count(*) from audit_record
                 where object_id = '%s' and action = 'read' and what = 'report'
                   and account = '%s-1' and purpose = '%s' and case_id is not null
                """
                    .formatted(id, role, purpose)))
        .isEqualTo(1);
  }

  @Test
  void whatMayBeDoneNextDependsOnWhoAsks() {
    var id = received(Samples.report());

    Requests.as("assessor").get("/reports/{id}", id).then().body("_actions", empty());
  }

  @Test
  void aPartnerSeesTheReceiptOfItsOwnReportAndNothingMore() {
    var id = received(Samples.report());

    asPartner()
        .get("/reports/{id}", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("state", equalTo("received"))
        .body("persons", nullValue())
        .body("reporter", nullValue())
        .body(not(containsString("Voorbeeld")));
  }

  @Test
  void aPartnerSeesThatItsReportWasTriagedButNotWhatWasFound() {
    var id = triaged(Samples.report());

    asPartner()
        .get("/reports/{id}", id)
        .then()
        .statusCode(200)
        .body("state", equalTo("triaged"))
        .body("kind", nullValue())
        .body("urgency", nullValue());
  }

  @Test
  void aPartnerDoesNotSeeThatItsReportJoinedACase() {
    var open = caseOf(triaged(Samples.report()));
    var id = received(Samples.report());
    String before = asPartner().get("/reports/{id}", id).then().extract().path("caseId");
    triage(id, 0, Samples.triage("report", "urgent").put("caseId", open.toString()))
        .then()
        .statusCode(200);

    asPartner().get("/reports/{id}", id).then().body("caseId", equalTo(before));
    assertThat(caseOf(id)).isEqualTo(open);
  }

  @Test
  void aReportOfAnotherPartnerIsNotThere() {
    var id = received(Samples.report());

    asPartner(OTHER_PARTNER)
        .get("/reports/{id}", id)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void aReportThatDoesNotExistIsNotThere() {
    asWorker().get("/reports/{id}", UUID.randomUUID()).then().statusCode(404);
    asPartner().get("/reports/{id}", UUID.randomUUID()).then().statusCode(404);
    asWorker().get("/reports/{id}", "no-id").then().statusCode(404);
  }

  @Test
  void nobodyIsRefusedWith401() {
    Requests.withoutToken().get("/reports/{id}", received(Samples.report())).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"referral-worker", "manager", "auditor", "operations"})
  void aRoleThatDoesNotReadReportsIsRefusedWith403(String role) {
    Requests.as(role).get("/reports/{id}", received(Samples.report())).then().statusCode(403);
  }
}
