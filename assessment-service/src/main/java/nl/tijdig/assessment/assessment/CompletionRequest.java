package nl.tijdig.assessment.assessment;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment came to.
 *
 * @param outcome the decision; not-yet-assessed is none
 * @param grounds why, in the worker's own words
 * @param partnerKind the kind of partner to hand over to, exactly with the outcome transfer
 * @param directlySafe whether there is no acute unsafety now
 */
@Decided
@Schema(
    description =
        "De uitkomst van de veiligheidsbeoordeling. / The outcome of the safety assessment.")
record CompletionRequest(
    @NotNull
        @Schema(
            description =
                "Het besluit; not-yet-assessed is er geen. / The decision; not-yet-assessed is"
                    + " none.",
            examples = "transfer")
        AssessmentOutcome outcome,
    @NotNull
        @PlainText(max = 20_000)
        @Schema(
            maxLength = 20_000,
            description =
                "Waarop het besluit rust; versleuteld bewaard. / What the decision rests on; kept"
                    + " encrypted.",
            examples = "Ouders zijn gesproken; de veiligheidsafspraken zijn met hen gemaakt.")
        String grounds,
    @Nullable
        @Schema(
            description =
                "Soort ketenpartner; alleen en altijd bij transfer. / Kind of partner; only and"
                    + " always with transfer.",
            examples = "local-team")
        PartnerKind partnerKind,
    @NotNull
        @Schema(
            description =
                "Geen acute onveiligheid op dit moment. / No acute unsafety at this moment.",
            examples = "true")
        Boolean directlySafe) {

  Conclusion conclusion(Caseworker by, Instant at) {
    return new Conclusion(outcome, partnerKind, directlySafe, at, by.account());
  }
}
