package nl.tijdig.deadline.term;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.explanation.ExplanationState;
import nl.tijdig.deadline.team.SubjectTeams;
import nl.tijdig.platform.sql.Conditions;
import nl.tijdig.platform.web.InOrder;
import nl.tijdig.platform.web.Municipality;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which terms are asked for; what was not given does not narrow the list. */
@InOrder(from = "dueFrom", until = "dueUntil")
record DeadlineFilter(
    @QueryParam("state") @Nullable DeadlineState state,
    @QueryParam("rule")
        @Parameter(description = "Id van de regel. / Id of the rule.", example = "acute-sight")
        @Nullable String rule,
    @QueryParam("kind") @Nullable RuleKind kind,
    @QueryParam("municipality")
        @Parameter(description = "CBS-gemeentecode. / CBS municipality code.", example = "0518")
        @Municipality
        @Nullable String municipality,
    @QueryParam("team")
        @Parameter(
            description = "Het team dat het werk heeft. / The team that has the work.",
            example = "noord")
        @PlainText(max = 200)
        @Nullable String team,
    @QueryParam("caseId") @Nullable UUID caseId,
    @QueryParam("subjectId")
        @Parameter(description = "De melding of overdracht. / The report or referral.")
        @Nullable UUID subjectId,
    @QueryParam("dueFrom")
        @Parameter(description = "Uiterste moment vanaf. / Due from this moment on.")
        @Nullable Instant dueFrom,
    @QueryParam("dueUntil")
        @Parameter(description = "Uiterste moment voor. / Due before this moment.")
        @Nullable Instant dueUntil,
    @QueryParam("explanation")
        @Parameter(
            description =
                "Alleen overschreden termijnen, met of zonder toelichting. / Only terms that were"
                    + " not met in time, explained or not.")
        @Nullable ExplanationState explanation) {

  Conditions conditions() {
    var conditions =
        new Conditions()
            .with("rule = :rule", "rule", rule)
            .with("kind = :kind", "kind", kind == null ? null : kind.code())
            .with("municipality = :municipality", "municipality", municipality)
            .with(SubjectTeams.IS_OF_DEADLINE, "team", team)
            .with("case_id = :caseId", "caseId", caseId)
            .with("due_at >= :dueFrom", "dueFrom", dueFrom)
            .with("due_at < :dueUntil", "dueUntil", dueUntil);
    subject(conditions);
    explanation(conditions);
    return conditions;
  }

  /**
   * The states asked for, each group in the words of the index that has its terms in order. They
   * are written out, since the index of a group is used only for a condition that is known
   * beforehand.
   */
  List<String> states() {
    return state == null
        ? List.of(DeadlineBoard.OPEN, DeadlineBoard.ENDED)
        : List.of("state = '" + state.code() + "'");
  }

  private void explanation(Conditions conditions) {
    if (explanation != null) {
      conditions
          .with("breached_at is not null")
          .with(DeadlineBoard.EXPLANATION + " = :explanation", "explanation", explanation.code());
    }
  }

  /** The ids of the terms of a subject begin as its own, so the primary key finds them. */
  private void subject(Conditions conditions) {
    if (subjectId != null) {
      conditions
          .with("id >= :firstId", "firstId", DeadlineKey.firstIdOf(subjectId))
          .with("id <= :lastId", "lastId", DeadlineKey.lastIdOf(subjectId))
          .with("subject_id = :subjectId", "subjectId", subjectId);
    }
  }
}
