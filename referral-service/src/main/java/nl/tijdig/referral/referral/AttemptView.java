package nl.tijdig.referral.referral;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.code.RefusalReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a referral and what came of it. Which accounts of Veilig Thuis did what is not for
 * partners.
 */
@Schema(
    name = "Attempt",
    description = "Eén verzending. / One sending.",
    requiredProperties = {"number", "partnerId", "sentAt"})
record AttemptView(
    @Schema(description = "De hoeveelste. / Which one, from 1.", examples = "1") int number,
    UUID partnerId,
    Instant sentAt,
    @Nullable String sentBy,
    @Nullable @Schema(description = "Ontvangst bevestigd. / Receipt confirmed.")
        Instant confirmedAt,
    @Nullable String confirmedBy,
    @Nullable Answer answer,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy,
    @Nullable RefusalReason reason,
    @Nullable @Schema(description = "Toelichting bij de weigering. / Explanation of the refusal.")
        String explanation) {

  static AttemptView of(Attempt attempt, @Nullable String explanation, Caller reader) {
    return new AttemptView(
        attempt.number(),
        attempt.partnerId(),
        attempt.sentAt(),
        reader.isPartner() ? null : attempt.sentBy(),
        attempt.confirmedAt().orElse(null),
        reader.isPartner() ? null : attempt.confirmedBy().orElse(null),
        attempt.answer().orElse(null),
        attempt.answeredAt().orElse(null),
        reader.isPartner() ? null : attempt.answeredBy().orElse(null),
        attempt.reason().orElse(null),
        explanation);
  }
}
