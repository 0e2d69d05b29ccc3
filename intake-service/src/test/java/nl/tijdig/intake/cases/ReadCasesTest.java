package nl.tijdig.intake.cases;

import static nl.tijdig.intake.Api.asPartner;
import static nl.tijdig.intake.Api.asWorker;
import static nl.tijdig.intake.Api.caseOf;
import static nl.tijdig.intake.Api.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
class ReadCasesTest {

  private static ObjectNode reportIn(String municipality) {
    var report = Samples.report().put("municipality", municipality);
    report.remove("address");
    return report;
  }

  @Test
  void aCaseShowsIdsAndStatesAndNothingPersonal() {
    var report = triaged(Samples.report());
    var id = caseOf(report);

    asWorker()
        .get("/cases/{id}", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("id", equalTo(id.toString()))
        .body("state", equalTo("open"))
        .body("municipality", equalTo("0392"))
        .body("openedFor", equalTo(report.toString()))
        .body("reports[0].id", equalTo(report.toString()))
        .body("reports[0].state", equalTo("triaged"))
        .body("_actions", empty())
        .body(not(containsString("Voorbeeld")));
  }

  @Test
  void whoReadsItIsAudited() {
    var id = caseOf(triaged(Samples.report()));

    Requests.as("assessor").get("/cases/{id}", id).then().statusCode(200);

    assertThat(
            Databases.number(
                """
                select count(*) from audit_record
                 where case_id = '%s' and action = 'read' and what = 'case'
                   and account = 'assessor-1' and purpose = 'safety-assessment'
                """
                    .formatted(id)))
        .isEqualTo(1);
  }

  @Test
  void casesAreListedByMunicipalityTheOldestFirstAPageAtATime() {
    var first = caseOf(triaged(reportIn("0011")));
    var second = caseOf(triaged(reportIn("0011")));

    String next =
        asWorker()
            .queryParam("municipality", "0011")
            .queryParam("limit", 1)
            .get("/cases")
            .then()
            .statusCode(200)
            .header("Link", containsString("rel=\"next\""))
            .body("items.id", contains(first.toString()))
            .extract()
            .path("next");
    asWorker()
        .queryParam("municipality", "0011")
        .queryParam("cursor", next)
        .get("/cases")
        .then()
        .body("items.id", contains(second.toString()))
        .body("next", nullValue());
  }

  @Test
  void casesAreListedByStateAndMoment() {
    var open = caseOf(triaged(reportIn("0012")));
    var closed = caseOf(triaged(reportIn("0012")));
    Databases.execute(
        "update cases set state = 'closed', closed_at = now() where id = '%s'".formatted(closed));

    asWorker()
        .queryParam("municipality", "0012")
        .queryParam("state", "open")
        .get("/cases")
        .then()
        .body("items.id", contains(open.toString()));
    asWorker()
        .queryParam("municipality", "0012")
        .queryParam("openedUntil", "2026-01-01T00:00:00Z")
        .get("/cases")
        .then()
        .body("items", empty());
    asWorker()
        .queryParam("municipality", "0012")
        .queryParam("openedFrom", "2026-01-01T00:00:00Z")
        .get("/cases")
        .then()
        .body("items.id", contains(open.toString(), closed.toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "state, gone",
    "municipality, Haarlem",
    "openedFrom, yesterday",
    "cursor, abc",
    "caseId, 1"
  })
  void aParameterThatIsWrongIsRefusedByName(String parameter, String value) {
    asWorker()
        .queryParam(parameter, value)
        .get("/cases")
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem(parameter));
  }

  @Test
  void aCaseThatDoesNotExistIsNotThere() {
    asWorker()
        .get("/cases/{id}", UUID.randomUUID())
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void nobodyIsRefusedWith401() {
    Requests.withoutToken().get("/cases").then().statusCode(401);
    Requests.withoutToken().get("/cases/{id}", UUID.randomUUID()).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"referral-worker", "operations"})
  void aRoleThatDoesNotReadCasesIsRefusedWith403(String role) {
    Requests.as(role).get("/cases").then().statusCode(403);
    Requests.as(role).get("/cases/{id}", UUID.randomUUID()).then().statusCode(403);
  }

  @Test
  void aPartnerDoesNotSeeCases() {
    asPartner().get("/cases").then().statusCode(403);
    asPartner().get("/cases/{id}", caseOf(triaged(Samples.report()))).then().statusCode(403);
  }
}
