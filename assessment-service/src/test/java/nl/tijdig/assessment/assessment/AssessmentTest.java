package nl.tijdig.assessment.assessment;

import static nl.tijdig.assessment.assessment.AssessmentAction.ASSIGN;
import static nl.tijdig.assessment.assessment.AssessmentAction.COMPLETE;
import static nl.tijdig.assessment.assessment.AssessmentAction.RELEASE;
import static nl.tijdig.assessment.assessment.AssessmentAction.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.contracts.intake.ReportTriaged;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The states of an assessment, and who may bring it from one to another. */
class AssessmentTest {

  private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
  private static final Caseworker ASSESSOR = new Caseworker("a", "zuid", true, false);
  private static final Caseworker COLLEAGUE = new Caseworker("b", "zuid", true, false);
  private static final Caseworker TEAM_LEAD = new Caseworker("t", null, false, true);
  private static final Caseworker ONLOOKER = new Caseworker("m", null, false, false);

  private final ReportTriaged triage = Triages.report(Urgency.REGULAR);

  @ParameterizedTest
  @EnumSource
  void onlyTheActionsOfItsStateAreDoneInIt(AssessmentState state) {
    for (var action : AssessmentAction.values()) {
      var assessment = in(state);
      if (state.actions().contains(action)) {
        assertThatNoException().isThrownBy(() -> act(assessment, action, TEAM_LEAD));
      } else {
        assertThatExceptionOfType(Problem.class)
            .isThrownBy(() -> act(assessment, action, TEAM_LEAD))
            .satisfies(
                refused -> {
                  assertThat(refused.type()).isEqualTo(CommonProblem.ILLEGAL_TRANSITION);
                  assertThat(refused.members())
                      .containsEntry("state", state)
                      .containsEntry("allowed", state.actions());
                });
        assertThat(assessment.state()).isEqualTo(state);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatSomebodyIsToldHeCanDoIsWhatHeCanDo(AssessmentState state) {
    for (var worker : List.of(ASSESSOR, COLLEAGUE, TEAM_LEAD, ONLOOKER)) {
      var told = in(state).actionsFor(worker);
      var able =
          Arrays.stream(AssessmentAction.values())
              .filter(action -> succeeds(in(state), action, worker))
              .toList();
      assertThat(told).as("%s in %s", worker.account(), state).isEqualTo(able);
    }
  }

  @Test
  void anAssessorTakesWhatIsNobodysAndWorksOnWhatIsHis() {
    assertThat(in(AssessmentState.WAITING).actionsFor(ASSESSOR)).containsExactly(ASSIGN);
    assertThat(in(AssessmentState.ASSIGNED).actionsFor(ASSESSOR))
        .containsExactly(ASSIGN, RELEASE, START);
    assertThat(in(AssessmentState.IN_PROGRESS).actionsFor(ASSESSOR))
        .containsExactly(ASSIGN, COMPLETE);
  }

  @Test
  void anAssessorDoesNothingWithWhatIsAColleagues() {
    assertThat(in(AssessmentState.ASSIGNED).actionsFor(COLLEAGUE)).isEmpty();
    assertThat(in(AssessmentState.IN_PROGRESS).actionsFor(COLLEAGUE)).isEmpty();
  }

  @Test
  void anAssessorAssignsToNobodyElse() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> in(AssessmentState.WAITING).assign("b", null, ASSESSOR, NOW))
        .satisfies(refused -> assertThat(refused.type()).isEqualTo(CommonProblem.NOT_ALLOWED));
  }

  @Test
  void workInProgressStaysInProgressWhenItGoesToAColleague() {
    var assessment = in(AssessmentState.IN_PROGRESS);

    assessment.assign("b", null, TEAM_LEAD, NOW);

    assertThat(assessment.state()).isEqualTo(AssessmentState.IN_PROGRESS);
    assertThat(assessment.actionsFor(ASSESSOR)).isEmpty();
  }

  @Test
  void aCompletedAssessmentFollowsNoLaterTriage() {
    var assessment = in(AssessmentState.COMPLETED);
    var later = Triages.again(triage, triage.caseId(), TriageKind.REPORT, Urgency.ACUTE);

    assertThat(assessment.follow(later, NOW)).isFalse();
    assertThat(assessment.withdraw(NOW)).isFalse();
    assertThat(assessment.urgency()).isEqualTo(Urgency.REGULAR);
    assertThat(assessment.state()).isEqualTo(AssessmentState.COMPLETED);
  }

  private static boolean succeeds(
      Assessment assessment, AssessmentAction action, Caseworker worker) {
    try {
      act(assessment, action, worker);
      return true;
    } catch (Problem refused) {
      return false;
    }
  }

  private static void act(Assessment assessment, AssessmentAction action, Caseworker by) {
    switch (action) {
      case ASSIGN -> assessment.assign(by.account(), by.team(), by, NOW);
      case RELEASE -> assessment.release(by);
      case START -> assessment.start(by, NOW);
      case COMPLETE -> assessment.complete(conclusion(by), new byte[1], by);
    }
  }

  private static Conclusion conclusion(Caseworker by) {
    return new Conclusion(AssessmentOutcome.NO_FURTHER_STEPS, null, true, NOW, by.account());
  }

  /** An assessment in this state, {@link #ASSESSOR}'s as far as it is somebody's. */
  private Assessment in(AssessmentState state) {
    var assessment = Assessment.requested(triage, NOW);
    switch (state) {
      case WAITING -> {}
      case ASSIGNED -> act(assessment, ASSIGN, ASSESSOR);
      case IN_PROGRESS -> act(in(assessment, ASSIGN), START, ASSESSOR);
      case COMPLETED -> act(in(in(assessment, ASSIGN), START), COMPLETE, ASSESSOR);
      case WITHDRAWN -> assessment.withdraw(NOW);
    }
    return assessment;
  }

  private static Assessment in(Assessment assessment, AssessmentAction after) {
    act(assessment, after, ASSESSOR);
    return assessment;
  }
}
