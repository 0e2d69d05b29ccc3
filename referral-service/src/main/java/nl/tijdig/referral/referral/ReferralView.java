package nl.tijdig.referral.referral;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.contracts.code.ReferralKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A referral as its workers and its partner see it.
 *
 * @param attempt how often it was sent
 * @param attempts every sending; only where one referral is read, and for a partner only its own
 * @param actions what the reader can do with it now
 */
@Schema(
    name = "Referral",
    description = "Een overdracht aan een ketenpartner. / A referral.",
    requiredProperties = {
      "id",
      "reportId",
      "caseId",
      "kind",
      "municipality",
      "partnerKind",
      "state",
      "receivedAt",
      "openedAt",
      "attempt",
      "_actions"
    })
record ReferralView(
    UUID id,
    @Schema(description = "De melding. / The report.") UUID reportId,
    @Schema(description = "De casus. / The case.") UUID caseId,
    ReferralKind kind,
    @Schema(description = "CBS-gemeentecode. / CBS municipality code.", examples = "0518")
        String municipality,
    PartnerKind partnerKind,
    @Nullable
        @Schema(description = "Ontbreekt zolang er geen is gekozen. / Absent while none is chosen.")
        UUID partnerId,
    ReferralState state,
    @Schema(description = "Ontvangst van de melding. / Receipt of the report.") Instant receivedAt,
    Instant openedAt,
    @Schema(description = "Hoe vaak verzonden. / How often it was sent.", examples = "1")
        int attempt,
    @Nullable @Schema(description = "Laatst verzonden. / Sent last.") Instant sentAt,
    @Nullable Instant withdrawnAt,
    @Nullable
        @Schema(
            description =
                "Elke verzending met haar afloop; alleen bij één overdracht. / Every sending and"
                    + " what came of it; only of one referral.")
        List<AttemptView> attempts,
    @JsonProperty("_actions")
        @Schema(description = "Wat u er nu mee kunt. / What you can do with it now.")
        List<ReferralAction> actions) {

  /** Without its sendings: for lists and after changes. */
  static ReferralView of(Referral referral, Caller reader) {
    return of(referral, null, reader);
  }

  static ReferralView of(Referral referral, @Nullable List<AttemptView> attempts, Caller reader) {
    return new ReferralView(
        referral.id(),
        referral.reportId(),
        referral.caseId(),
        referral.kind(),
        referral.municipality(),
        referral.partnerKind(),
        referral.partnerId().orElse(null),
        referral.state(),
        referral.receivedAt(),
        referral.openedAt(),
        referral.attempt(),
        referral.sentAt().orElse(null),
        referral.withdrawnAt().orElse(null),
        attempts,
        referral.actionsFor(reader));
  }
}
