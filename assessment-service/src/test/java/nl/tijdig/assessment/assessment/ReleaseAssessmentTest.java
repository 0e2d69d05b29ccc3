package nl.tijdig.assessment.assessment;

import static nl.tijdig.assessment.assessment.Calls.as;
import static nl.tijdig.assessment.assessment.Calls.assessor;
import static nl.tijdig.assessment.assessment.Calls.assign;
import static nl.tijdig.assessment.assessment.Calls.nobody;
import static nl.tijdig.assessment.assessment.Calls.release;
import static nl.tijdig.assessment.assessment.Calls.teamLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code DELETE /assessments/{id}/assignment} */
@QuarkusTest
@WithTestResource(RealServices.class)
class ReleaseAssessmentTest {

  @Test
  void whatIsReleasedWaitsForAnotherWorker() {
    var id = Calls.assigned();

    release(assessor(), id, 1)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("state", equalTo("waiting"))
        .body("$", not(hasKey("assignee")))
        .body("_actions", contains("assign"));
    assign(as("assessor", "another"), id, 2, "another").then().statusCode(200);
    assertThat(audited(id)).isOne();
  }

  @Test
  void aTeamLeadReleasesForSomebodyElse() {
    release(teamLead(), Calls.assigned(), 1).then().statusCode(200);
  }

  @Test
  void aColleaguesAssessmentIsNotReleased403() {
    release(as("assessor", "a-colleague"), Calls.assigned(), 1).then().statusCode(403);
  }

  @Test
  void whatWasStartedGoesToAColleagueButNotBackToTheList409() {
    var id = Calls.started();

    release(teamLead(), id, 2)
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tijdig.nl/problems/illegal-transition"))
        .body("state", equalTo("in-progress"))
        .body("allowed", contains("assign", "complete"));
    assign(teamLead(), id, 2, "a-colleague")
        .then()
        .statusCode(200)
        .body("state", equalTo("in-progress"));
  }

  @Test
  void whatIsNobodysIsNotReleased409() {
    release(teamLead(), Triages.waiting(), 0)
        .then()
        .statusCode(409)
        .body("state", equalTo("waiting"))
        .body("allowed", contains("assign"));
  }

  @Test
  void aVersionThatIsNoneIsRefused400() {
    teamLead()
        .header("If-Match", "seven")
        .delete("/assessments/" + Calls.assigned() + "/assignment")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("If-Match"));
  }

  @Test
  void whoIsNotSignedInReleasesNothing401() {
    release(nobody(), UUID.randomUUID(), 0).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"partner", "intake-worker", "manager", "operations"})
  void otherRolesReleaseNothing403(String role) {
    release(as(role), UUID.randomUUID(), 0).then().statusCode(403);
  }

  @Test
  void whatDoesNotExistIsNotFound404() {
    release(teamLead(), UUID.randomUUID(), 0).then().statusCode(404);
  }

  @Test
  void whatWasChangedMeanwhileIsLeftAsItIs412() {
    release(assessor(), Calls.assigned(), 0).then().statusCode(412);
  }

  @Test
  void aChangeSaysWhatItWasBasedOn428() {
    assessor().delete("/assessments/" + Calls.assigned() + "/assignment").then().statusCode(428);
  }

  private static long audited(UUID id) {
    return Databases.number(
        """
        select count(*) from audit_record
        where action = 'change' and what = 'assessment-released' and purpose = 'division-of-work'
          and account = 'assessor-1' and object_id = '%s'
        """
            .formatted(id));
  }
}
