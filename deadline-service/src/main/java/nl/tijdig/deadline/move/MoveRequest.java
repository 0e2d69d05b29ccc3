package nl.tijdig.deadline.move;

import jakarta.validation.constraints.NotNull;
import nl.tijdig.deadline.calendar.TermLength;
import nl.tijdig.deadline.course.MoveType;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision about the end of a term, as somebody takes it.
 *
 * @param type what is decided
 * @param ground one of the grounds of the rule; a resumption has none
 * @param length how much longer; of an extension, and only of that
 * @param reason why; kept encrypted, since it may be about people
 */
@Schema(description = "Een besluit over het einde van een termijn. / About the end of a term.")
record MoveRequest(
    @NotNull MoveType type,
    @Nullable
        @PlainText(max = 64)
        @Schema(
            maxLength = 64,
            description =
                "Een van de gronden van de regel (zie /rules); niet bij hervatten. / One of the"
                    + " grounds of the rule (see /rules); not when resuming.",
            examples = "by-agreement")
        String ground,
    @Nullable
        @Schema(
            type = SchemaType.STRING,
            description =
                "Hoeveel langer; alleen bij verlengen. / How much longer; only extending.",
            examples = "5 working days")
        TermLength length,
    @NotNull
        @PlainText(max = 2_000)
        @Schema(
            maxLength = 2_000,
            description = "Reden; versleuteld bewaard. / Reason; kept encrypted.",
            examples = "De partner wacht op gegevens van de huisarts.")
        String reason) {

  /** Says nothing: the reason may be about people. */
  @Override
  public String toString() {
    return "MoveRequest";
  }
}
