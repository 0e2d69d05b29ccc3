package nl.tijdig.deadline.explanation;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import nl.tijdig.contracts.code.BreachCause;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * Why a term was not met, as somebody explains it.
 *
 * @param causes why; several may hold
 * @param measure what is done about it; kept encrypted, since it may be about people
 * @param expectedAt when it is expected to be done after all; given while that has yet to be, and
 *     only then
 */
@Schema(description = "Een toelichting. / An explanation.")
public record ExplanationRequest(
    @NotEmpty
        @UniqueElements(message = "{causes.twice}")
        @Schema(description = "Oorzaken. / Causes.", examples = "[\"not-reached\"]")
        List<@NotNull BreachCause> causes,
    @NotNull
        @PlainText(max = 2_000)
        @Schema(
            maxLength = 2_000,
            description = "Maatregel; versleuteld bewaard. / Measure; kept encrypted.",
            examples = "Huisbezoek gepland.")
        String measure,
    @Nullable
        @Schema(
            description =
                "Nieuwe verwachte datum; zolang het nog niet gedaan is. / New expected date; while"
                    + " it has not been done.")
        Instant expectedAt) {

  /** Says nothing: the measure may be about people. */
  @Override
  public String toString() {
    return "ExplanationRequest";
  }
}
