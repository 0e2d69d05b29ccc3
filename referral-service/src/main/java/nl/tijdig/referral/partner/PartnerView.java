package nl.tijdig.referral.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.platform.identity.Actor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A partner as workers see it.
 *
 * @param channelNotes not in lists
 * @param openReferrals how many referrals still lie with it; not in lists
 * @param actions what the reader can do with it
 */
@Schema(
    name = "Partner",
    description = "Een ketenpartner. / A partner organisation.",
    requiredProperties = {
      "id",
      "code",
      "name",
      "kinds",
      "municipalities",
      "active",
      "registeredAt",
      "_actions"
    })
record PartnerView(
    UUID id,
    @Schema(examples = "lt-den-haag-centrum") String code,
    @Schema(examples = "Lokaal team Den Haag Centrum") String name,
    List<PartnerKind> kinds,
    @Schema(examples = "[\"0518\"]") List<String> municipalities,
    boolean active,
    @Nullable @Schema(description = "Alleen bij één partner. / Only of one partner.")
        String channelNotes,
    @Nullable
        @Schema(
            description =
                "Overdrachten die nog bij de partner liggen; alleen bij één partner. / Referrals"
                    + " that still lie with it; only of one partner.",
            examples = "0")
        Long openReferrals,
    Instant registeredAt,
    @JsonProperty("_actions") List<PartnerAction> actions) {

  /** As it stands in a list. */
  static PartnerView listed(Partner partner, Actor reader) {
    return of(partner, null, null, reader);
  }

  static PartnerView of(Partner partner, long openReferrals, Actor reader) {
    return of(partner, partner.channelNotes().orElse(null), openReferrals, reader);
  }

  private static PartnerView of(
      Partner partner, @Nullable String notes, @Nullable Long openReferrals, Actor reader) {
    return new PartnerView(
        partner.id(),
        partner.code(),
        partner.name(),
        partner.kinds(),
        partner.municipalities(),
        partner.active(),
        notes,
        openReferrals,
        partner.registeredAt(),
        PartnerAction.of(reader));
  }
}
