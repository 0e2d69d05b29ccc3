package nl.tijdig.referral.referral;

import jakarta.validation.constraints.NotNull;
import nl.tijdig.contracts.code.RefusalReason;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a partner does not take a referral.
 *
 * @param reason the reason, as figures count it
 * @param explanation what it says about that
 */
@Schema(description = "Waarom de partner weigert. / Why the partner refuses.")
record Refusal(
    @NotNull @Schema(description = "De reden. / The reason.", examples = "no-capacity")
        RefusalReason reason,
    @Nullable
        @PlainText(max = 2_000)
        @Schema(
            maxLength = 2_000,
            description = "Toelichting; versleuteld bewaard. / Explanation; kept encrypted.",
            examples = "Vanaf 1 april is er weer plaats.")
        String explanation) {}
