package nl.tijdig.assessment.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.platform.time.Amsterdam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A safety assessment as its workers see it. In lists and after changes without its grounds, which
 * are about persons.
 *
 * @param daysWaiting whole days, as the calendar of Amsterdam counts them, from the receipt of the
 *     report until somebody started, or until now
 * @param grounds only where one assessment is read that is completed
 * @param actions what the reader can do with it now
 */
@Schema(
    name = "Assessment",
    description = "Een veiligheidsbeoordeling. / A safety assessment.",
    requiredProperties = {
      "id",
      "reportId",
      "caseId",
      "municipality",
      "urgency",
      "state",
      "outcome",
      "receivedAt",
      "requestedAt",
      "daysWaiting",
      "_actions"
    })
record AssessmentView(
    UUID id,
    @Schema(description = "De melding. / The report.") UUID reportId,
    @Schema(description = "De casus. / The case.") UUID caseId,
    @Schema(description = "CBS-gemeentecode. / CBS municipality code.", examples = "0518")
        String municipality,
    Urgency urgency,
    AssessmentState state,
    @Schema(description = "not-yet-assessed tot zij is afgerond. / Until it is completed.")
        AssessmentOutcome outcome,
    @Schema(description = "Ontvangst van de melding. / Receipt of the report.") Instant receivedAt,
    @Schema(description = "Op de wachtlijst sinds. / On the waiting list since.")
        Instant requestedAt,
    @Schema(
            description =
                "Hele dagen van ontvangst tot oppakken, of tot nu. / Whole days from receipt until"
                    + " pick-up, or until now.",
            examples = "3")
        long daysWaiting,
    @Nullable
        @Schema(
            description =
                "Wanneer de eerste lopende termijn afloopt. / When the first running term ends.")
        Instant dueAt,
    @Nullable @Schema(description = "Account van de medewerker. / Account of the worker.")
        String assignee,
    @Nullable String team,
    @Nullable Instant assignedAt,
    @Nullable @Schema(description = "Opgepakt. / Picked up.") Instant startedAt,
    @Nullable Instant withdrawnAt,
    @Nullable Instant completedAt,
    @Nullable String completedBy,
    @Nullable @Schema(description = "Alleen bij transfer. / Only with transfer.")
        PartnerKind partnerKind,
    @Nullable Boolean directlySafe,
    @Nullable
        @Schema(description = "Gronden; alleen bij één beoordeling. / Only of one assessment.")
        String grounds,
    @JsonProperty("_actions")
        @Schema(description = "Wat u er nu mee kunt. / What you can do with it now.")
        List<AssessmentAction> actions) {

  static AssessmentView of(Assessment assessment, Caseworker reader, Instant now) {
    return of(assessment, null, reader, now);
  }

  static AssessmentView of(
      Assessment assessment, @Nullable String grounds, Caseworker reader, Instant now) {
    var assignment = assessment.assignment();
    var conclusion = assessment.conclusion();
    return new AssessmentView(
        assessment.id(),
        assessment.reportId(),
        assessment.caseId(),
        assessment.municipality(),
        assessment.urgency(),
        assessment.state(),
        assessment.outcome(),
        assessment.receivedAt(),
        assessment.requestedAt(),
        daysWaiting(assessment, now),
        assessment.dueAt().orElse(null),
        assignment.map(Assignment::assignee).orElse(null),
        assignment.map(Assignment::team).orElse(null),
        assignment.map(Assignment::assignedAt).orElse(null),
        assessment.startedAt().orElse(null),
        assessment.withdrawnAt().orElse(null),
        conclusion.map(Conclusion::completedAt).orElse(null),
        conclusion.map(Conclusion::completedBy).orElse(null),
        conclusion.map(Conclusion::partnerKind).orElse(null),
        conclusion.map(Conclusion::directlySafe).orElse(null),
        grounds,
        assessment.actionsFor(reader));
  }

  private static long daysWaiting(Assessment assessment, Instant now) {
    var until = assessment.startedAt().or(assessment::withdrawnAt).orElse(now);
    var from = assessment.receivedAt();
    var days =
        ChronoUnit.DAYS.between(
            from.atZone(Amsterdam.ZONE).toLocalDate(), until.atZone(Amsterdam.ZONE).toLocalDate());
    return Math.max(0, days);
  }
}
