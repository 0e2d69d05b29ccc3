package nl.tijdig.assessment.assessment;

import static nl.tijdig.assessment.assessment.Calls.as;
import static nl.tijdig.assessment.assessment.Calls.assessor;
import static nl.tijdig.assessment.assessment.Calls.nobody;
import static nl.tijdig.assessment.assessment.Calls.teamLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.tijdig.platform.encryption.CaseCipher;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /assessments/{id}} */
@QuarkusTest
@WithTestResource(RealServices.class)
class GetAssessmentTest {

  @Inject CaseCipher cipher;

  @Test
  void anAuditorSeesOnWhichGroundsItWasDecided() {
    var id = Calls.completed();

    as("auditor")
        .get("/assessments/{id}", id)
        .then()
        .statusCode(200)
        .body("grounds", notNullValue());
  }

  @Test
  void whatCanBeDoneDependsOnWhoReads() {
    var path = "/assessments/" + Calls.assigned();

    assessor().get(path).then().body("_actions", contains("assign", "release", "start"));
    teamLead().get(path).then().body("_actions", contains("assign", "release", "start"));
    as("assessor", "a-colleague").get(path).then().body("_actions", empty());
  }

  @Test
  void aCompletedAssessmentShowsItsGrounds() {
    var id = Calls.started();
    Calls.complete(assessor(), id, 2, Calls.noFurtherSteps("Met beide ouders gesproken."))
        .then()
        .statusCode(200);

    assessor()
        .get("/assessments/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("grounds", equalTo("Met beide ouders gesproken."))
        .body("completedBy", equalTo(Calls.ASSESSOR));
  }

  @Test
  void groundsAreGoneWhenTheKeyOfTheCaseIsDestroyed() {
    var id = Calls.completed();
    cipher.destroy(UUID.fromString(Calls.read(id).path("caseId")));

    Calls.read(id)
        .then()
        .statusCode(200)
        .body("state", equalTo("completed"))
        .body("$", not(hasKey("grounds")));
  }

  @Test
  void readingIsAuditedWithItsCaseAndPurpose() {
    var id = Triages.waiting();

    assessor().get("/assessments/" + id).then().statusCode(200);

    assertThat(
            Databases.number(
                """
                select count(*) from audit_record join assessment on object_id = assessment.id
                where action = 'read' and what = 'assessment' and purpose = 'safety-assessment'
                  and audit_record.case_id = assessment.case_id
                  and account = 'assessor-1' and object_id = '%s'
                """
                    .formatted(id)))
        .isOne();
  }

  @Test
  void whoIsNotSignedInSeesNothing401() {
    nobody().get("/assessments/" + Triages.waiting()).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"partner", "intake-worker", "referral-worker", "manager", "operations"})
  void otherRolesDoNotSeeWhatIsInIt403(String role) {
    as(role).get("/assessments/" + UUID.randomUUID()).then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0198c0de-0000-7000-8000-000000000000", "no-uuid"})
  void whatDoesNotExistIsNotFound404(String id) {
    assessor()
        .get("/assessments/" + id)
        .then()
        .statusCode(404)
        .body("type", equalTo("https://tijdig.nl/problems/not-found"));
  }
}
