package nl.tijdig.assessment.assessment;

import static nl.tijdig.assessment.assessment.Calls.teamLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.platform.testing.RealServices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class FollowTriageTest {

  @Test
  void aTriagedReportWaitsForItsAssessment() {
    var triage = Triages.report(Urgency.URGENT);

    var id = Triages.waiting(triage);

    teamLead()
        .get("/assessments/" + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("waiting"))
        .body("outcome", equalTo("not-yet-assessed"));
    assertThat(Calls.countOf(triage.reportId())).isEqualTo(1);
  }
}
