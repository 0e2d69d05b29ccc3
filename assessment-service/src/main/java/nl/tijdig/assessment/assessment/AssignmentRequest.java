package nl.tijdig.assessment.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * To whom an assessment is given.
 *
 * @param assignee the account of the worker
 * @param team the team of the worker
 */
@Schema(description = "Aan wie de beoordeling wordt toegewezen. / Who the assessment is given to.")
record AssignmentRequest(
    @NotNull
        @Pattern(regexp = AssignmentRequest.NAME, message = "{account.invalid}")
        @Schema(
            description = "Account van de medewerker. / Account of the worker.",
            examples = "assessor-1")
        String assignee,
    @Nullable
        @Pattern(regexp = AssignmentRequest.NAME, message = "{team.invalid}")
        @Schema(
            description = "Team van de medewerker. / Team of the worker.",
            examples = "team-zuid")
        String team) {

  /** What accounts and teams look like in tokens: visible and not too long. */
  static final String NAME = "[\\p{Graph}]{1,100}";

  /** The team given; for somebody who takes it himself else the one in his token. */
  @Nullable String teamOr(Caseworker by) {
    return team == null && assignee.equals(by.account()) ? by.team() : team;
  }
}
