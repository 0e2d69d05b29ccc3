package nl.tijdig.referral.partner;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.platform.web.Municipality;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the directory says of a partner.
 *
 * @param code the claim {@code organisation} of the tokens of its systems
 * @param name of the organisation
 * @param kinds what it is
 * @param municipalities where it takes referrals
 * @param active whether referrals may be sent to it
 * @param channelNotes how it is reached
 */
@Schema(description = "Wat het register van een ketenpartner zegt. / What is known of a partner.")
record PartnerProfile(
    @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}", message = "{partner-code.invalid}")
        @Schema(
            description =
                "De claim organisation in de tokens van de organisatie; verandert nooit. / The"
                    + " claim organisation of its tokens; never changes.",
            examples = "lt-den-haag-centrum")
        String code,
    @NotNull
        @PlainText(max = 200)
        @Schema(
            maxLength = 200,
            description = "Naam. / Name.",
            examples = "Lokaal team Den Haag Centrum")
        String name,
    @NotEmpty
        @Schema(
            description = "Wat voor organisatie het is. / What kind of organisation it is.",
            examples = "[\"local-team\"]")
        Set<@NotNull PartnerKind> kinds,
    @NotEmpty
        @Size(max = 500)
        @Schema(
            description =
                "CBS-gemeentecodes; 0000 als de gemeente niet bekend is. / CBS municipality codes;"
                    + " 0000 when the municipality is unknown.",
            examples = "[\"0518\"]")
        Set<@NotNull @Municipality String> municipalities,
    @NotNull
        @Schema(
            description = "Of er overdrachten naartoe kunnen. / Whether referrals may go to it.",
            examples = "true")
        Boolean active,
    @Nullable
        @PlainText(max = 2_000)
        @Schema(
            maxLength = 2_000,
            description =
                "Hoe de organisatie te bereiken is; niets over zaken. / How to reach it; nothing"
                    + " about cases.",
            examples = "Beveiligde post, gelezen op werkdagen van 9 tot 17 uur.")
        String channelNotes) {}
