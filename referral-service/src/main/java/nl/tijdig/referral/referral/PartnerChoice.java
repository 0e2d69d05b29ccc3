package nl.tijdig.referral.referral;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import nl.tijdig.referral.partner.KnownPartner;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * To which partner a referral goes.
 *
 * @param partnerId the partner
 * @param partnerKind as what it gets the referral; what the referral was meant for when not given
 */
@Schema(description = "Naar welke partner. / To which partner.")
record PartnerChoice(
    @NotNull
        @Schema(
            description = "Een partner uit het register. / A partner of the directory.",
            examples = "0198c0de-0000-7000-8000-000000000000")
        UUID partnerId,
    @Nullable
        @Schema(
            description =
                "Nodig als de partner niet van de soort is waarvoor de overdracht bedoeld was."
                    + " / Needed when the partner is not of the kind it was meant for.",
            examples = "local-team")
        PartnerKind partnerKind) {

  /** As what the partner gets it: one of the kinds it is, or a {@code 400}. */
  PartnerKind kindFor(Referral referral, KnownPartner partner) {
    var kind = partnerKind == null ? referral.partnerKind() : partnerKind;
    if (!partner.kinds().contains(kind)) {
      throw notOfPartner();
    }
    return kind;
  }

  private static InvalidInput notOfPartner() {
    return InvalidInput.of(
        new FieldError(
            "/partnerKind",
            "partner-kind.not-of-partner",
            "moet een soort zijn die de partner is",
            "must be a kind that the partner is"));
  }
}
