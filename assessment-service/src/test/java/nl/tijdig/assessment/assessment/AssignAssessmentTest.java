package nl.tijdig.assessment.assessment;

import static nl.tijdig.assessment.assessment.Calls.as;
import static nl.tijdig.assessment.assessment.Calls.assessor;
import static nl.tijdig.assessment.assessment.Calls.assign;
import static nl.tijdig.assessment.assessment.Calls.nobody;
import static nl.tijdig.assessment.assessment.Calls.teamLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.assessment.AssessmentAssigned;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Requests;
import nl.tijdig.platform.testing.Tokens;
import nl.tijdig.platform.testing.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code PUT /assessments/{id}/assignment} */
@QuarkusTest
@WithTestResource(RealServices.class)
class AssignAssessmentTest {

  @Test
  void anAssessorTakesWhatWaits() {
    var id = Triages.waiting();

    assign(assessor(), id, 0, "assessor-1")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("state", equalTo("assigned"))
        .body("assignee", equalTo("assessor-1"))
        .body("_actions", contains("assign", "release", "start"));
    Eventually.until(() -> published(id).size() == 1);
    assertThat(published(id).getFirst().assignee()).isEqualTo("assessor-1");
    assertThat(audited(id)).isOne();
  }

  @Test
  void whoTakesItHimselfBringsTheTeamOfHisToken() {
    var token =
        Tokens.sign(
            "assessor-9",
            Set.of("assessor"),
            Map.of("organisation", Tokens.VEILIG_THUIS, "team", "team-noord"));
    var by = Requests.withToken(token).contentType(ContentType.JSON);

    assign(by, Triages.waiting(), 0, "assessor-9")
        .then()
        .statusCode(200)
        .body("team", equalTo("team-noord"));
  }

  @Test
  void aTeamLeadAssignsToAnybodyAndAgainToSomebodyElse() {
    var id = Triages.waiting();

    assign(teamLead(), id, 0, "somebody").then().statusCode(200);
    assign(teamLead(), id, 1, "somebody-else")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("assignee", equalTo("somebody-else"))
        .body("state", equalTo("assigned"));
  }

  @Test
  void ofTwoWhoTakeItAtOnceOneWinsAndTheOtherMustLookAgain412() throws InterruptedException {
    var id = Triages.waiting();

    var answers =
        atOnce(
            () -> assign(as("assessor", "first"), id, 0, "first").statusCode(),
            () -> assign(as("assessor", "second"), id, 0, "second").statusCode());

    assertThat(answers).containsExactlyInAnyOrder(200, 412);
    Calls.read(id).then().header("ETag", "\"1\"");
    Eventually.until(() -> published(id).size() == 1);
  }

  @Test
  void anAssessorAssignsToNobodyElse403() {
    var id = Triages.waiting();

    assign(assessor(), id, 0, "a-colleague")
        .then()
        .statusCode(403)
        .body("type", equalTo("https://tijdig.nl/problems/not-allowed"));
    Calls.read(id).then().body("state", equalTo("waiting"));
  }

  @Test
  void anAssessorTakesNothingFromAColleague403() {
    assign(as("assessor", "a-colleague"), Calls.assigned(), 1, "a-colleague")
        .then()
        .statusCode(403);
  }

  @Test
  void whatIsCompletedIsNotAssigned409() {
    assign(teamLead(), Calls.completed(), 3, "somebody")
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tijdig.nl/problems/illegal-transition"))
        .body("state", equalTo("completed"))
        .body("allowed", empty());
  }

  @Test
  void anAccountThatCannotBeIsRefused400() {
    teamLead()
        .header("If-Match", "\"0\"")
        .body("{\"assignee\": \"Jan Jansen\", \"team\": \"\"}")
        .put(path(Triages.waiting()))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/assignee", "/team"))
        .body("errors.code", contains("account.invalid", "team.invalid"))
        .body(
            "errors[0].detail",
            equalTo("moet het account van een medewerker zijn, zonder spaties"));
  }

  @Test
  void errorsAreInEnglishForWhoAsksThat400() {
    teamLead()
        .header("If-Match", "\"0\"")
        .header("Accept-Language", "en")
        .body("{\"assignee\": \"Jan Jansen\"}")
        .put(path(Triages.waiting()))
        .then()
        .statusCode(400)
        .body("errors[0].detail", equalTo("must be the account of a worker, without spaces"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"assignee\": null}", "[]", "{\"assignee\": 7, \"x\": 1}"})
  void aBodyThatSaysNotToWhomIsRefused400(String body) {
    teamLead()
        .header("If-Match", "\"0\"")
        .body(body)
        .put(path(Triages.waiting()))
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void aFieldThatDoesNotExistIsNamed400() {
    teamLead()
        .header("If-Match", "\"0\"")
        .body("{\"assignee\": \"a\", \"name\": \"b\"}")
        .put(path(Triages.waiting()))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/name"));
  }

  @Test
  void whoIsNotSignedInAssignsNothing401() {
    assign(nobody(), Triages.waiting(), 0, "assessor-1").then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"partner", "intake-worker", "manager", "operations"})
  void otherRolesAssignNothing403(String role) {
    assign(as(role), UUID.randomUUID(), 0, "assessor-1").then().statusCode(403);
  }

  @Test
  void whatDoesNotExistIsNotFound404() {
    assign(teamLead(), UUID.randomUUID(), 0, "assessor-1").then().statusCode(404);
  }

  @Test
  void whatWasChangedMeanwhileIsLeftAsItIs412() {
    assign(teamLead(), Calls.assigned(), 0, "somebody")
        .then()
        .statusCode(412)
        .body("type", equalTo("https://tijdig.nl/problems/stale-version"));
  }

  @Test
  void aChangeSaysWhatItWasBasedOn428() {
    teamLead()
        .body(Map.of("assignee", "assessor-1"))
        .put(path(Triages.waiting()))
        .then()
        .statusCode(428)
        .body("type", equalTo("https://tijdig.nl/problems/version-required"));
  }

  private static String path(UUID id) {
    return "/assessments/" + id + "/assignment";
  }

  private static List<AssessmentAssigned> published(UUID id) {
    return Topics.read(EventType.ASSESSMENT_ASSIGNED, AssessmentAssigned.class, id);
  }

  private static long audited(UUID id) {
    return Databases.number(
        """
        select count(*) from audit_record
        where action = 'change' and what = 'assessment-assigned' and purpose = 'division-of-work'
          and account = 'assessor-1' and object_id = '%s'
        """
            .formatted(id));
  }

  private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
      throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(List.of(one, other)).stream().map(Future::resultNow).toList();
    }
  }
}
