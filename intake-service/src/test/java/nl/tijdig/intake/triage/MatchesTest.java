package nl.tijdig.intake.triage;

import static nl.tijdig.intake.Api.asPartner;
import static nl.tijdig.intake.Api.asWorker;
import static nl.tijdig.intake.Api.caseOf;
import static nl.tijdig.intake.Api.received;
import static nl.tijdig.intake.Api.triage;
import static nl.tijdig.intake.Api.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import nl.tijdig.intake.Samples;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class MatchesTest {

  @Test
  void anOpenCaseWithTheSamePersonMatches() {
    var bsn = "010000021";
    var earlier = caseOf(triaged(Samples.reportAbout(bsn)));
    var id = received(Samples.reportAbout(bsn));

    matches(id)
        .body("items", hasSize(1))
        .body("items[0].caseId", equalTo(earlier.toString()))
        .body("items[0].municipality", equalTo("0392"))
        .body("items[0].openedAt", notNullValue())
        .body("items[0].sharedPersons", equalTo(1));
  }

  @Test
  void matchesComeAPageAtATime() {
    var bsn = "010000033";
    var first = caseOf(triaged(Samples.reportAbout(bsn)));
    var second = caseOf(triaged(Samples.reportAbout(bsn)));
    var id = received(Samples.reportAbout(bsn));

    String next =
        asWorker()
            .queryParam("limit", 1)
            .get("/reports/{id}/matches", id)
            .then()
            .body("items.caseId", contains(first.toString()))
            .extract()
            .path("next");
    asWorker()
        .queryParam("cursor", next)
        .get("/reports/{id}/matches", id)
        .then()
        .body("items.caseId", contains(second.toString()));
  }

  @Test
  void anotherPersonDoesNotMatch() {
    triaged(Samples.reportAbout("010000045"));

    matches(received(Samples.reportAbout("010000057"))).body("items", empty());
  }

  @Test
  void aReportThatWaitsForTriageIsNoCaseToMatch() {
    var bsn = "010000069";
    received(Samples.reportAbout(bsn));

    matches(received(Samples.reportAbout(bsn))).body("items", empty());
  }

  @Test
  void aClosedCaseDoesNotMatch() {
    var bsn = "010000070";
    var closed = caseOf(triaged(Samples.reportAbout(bsn)));
    Databases.execute(
        "update cases set state = 'closed', closed_at = now() where id = '%s'".formatted(closed));

    matches(received(Samples.reportAbout(bsn)))
        .body("items.caseId", not(hasItem(closed.toString())));
  }

  @Test
  void theCaseAReportIsInDoesNotMatch() {
    var id = triaged(Samples.reportAbout("010000082"));

    matches(id).body("items", empty());
  }

  @Test
  void otherCareIsNotMatchedAndDoesNotMatch() {
    var bsn = "010000094";
    var other = received(Samples.reportAbout(bsn));
    triage(other, 0, Samples.triage("other-care")).then().statusCode(200);

    asWorker()
        .get("/reports/{id}/matches", other)
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tijdig.nl/problems/no-ground-to-match"))
        .body("kind", equalTo("other-care"));
    matches(received(Samples.reportAbout(bsn))).body("items", empty());
  }

  @Test
  void lookingIsAudited() {
    var id = received(Samples.report());

    matches(id);

    assertThat(
            Databases.number(
                """
                select count(*) from audit_record
                 where object_id = '%s' and action = 'read' and what = 'report-matches'
                """
                    .formatted(id)))
        .isEqualTo(1);
  }

  @Test
  void aReportThatDoesNotExistIsNotThere() {
    asWorker().get("/reports/{id}/matches", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void nobodyIsRefusedWith401() {
    Requests.withoutToken()
        .get("/reports/{id}/matches", received(Samples.report()))
        .then()
        .statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"assessor", "team-lead", "operations"})
  void aRoleThatDoesNotTriageIsRefusedWith403(String role) {
    Requests.as(role)
        .get("/reports/{id}/matches", received(Samples.report()))
        .then()
        .statusCode(403);
  }

  @Test
  void aPartnerDoesNotSeeMatches() {
    asPartner().get("/reports/{id}/matches", received(Samples.report())).then().statusCode(403);
  }

  private static ValidatableResponse matches(UUID id) {
    return asWorker().get("/reports/{id}/matches", id).then().statusCode(200);
  }
}
