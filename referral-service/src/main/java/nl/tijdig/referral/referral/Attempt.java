package nl.tijdig.referral.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.contracts.code.RefusalReason;
import nl.tijdig.platform.outbox.Ids;
import org.jspecify.annotations.Nullable;

/** One sending of a referral (verzendpoging) and what came of it. */
@Entity
@Table(name = "referral_attempt")
class Attempt {

  @Id private UUID id;

  private int number;
  private UUID partnerId;
  private Instant sentAt;
  private String sentBy;
  private @Nullable Instant confirmedAt;
  private @Nullable String confirmedBy;
  private @Nullable Answer answer;
  private @Nullable Instant answeredAt;
  private @Nullable String answeredBy;
  private @Nullable RefusalReason reason;
  private byte @Nullable [] explanation;

  /** For Hibernate. */
  Attempt() {}

  static Attempt sent(int number, UUID partnerId, String by, Instant at) {
    var attempt = new Attempt();
    attempt.id = Ids.next();
    attempt.number = number;
    attempt.partnerId = partnerId;
    attempt.sentBy = by;
    attempt.sentAt = at;
    return attempt;
  }

  void confirm(String by, Instant at) {
    confirmedBy = by;
    confirmedAt = at;
  }

  void accept(String by, Instant at) {
    answer(Answer.ACCEPTED, by, at);
  }

  void refuse(RefusalReason reason, byte @Nullable [] encryptedExplanation, String by, Instant at) {
    answer(Answer.REFUSED, by, at);
    this.reason = reason;
    explanation = encryptedExplanation;
  }

  private void answer(Answer answer, String by, Instant at) {
    this.answer = answer;
    answeredBy = by;
    answeredAt = at;
  }

  int number() {
    return number;
  }

  UUID partnerId() {
    return partnerId;
  }

  Instant sentAt() {
    return sentAt;
  }

  String sentBy() {
    return sentBy;
  }

  Optional<Instant> confirmedAt() {
    return Optional.ofNullable(confirmedAt);
  }

  Optional<String> confirmedBy() {
    return Optional.ofNullable(confirmedBy);
  }

  Optional<Answer> answer() {
    return Optional.ofNullable(answer);
  }

  Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  Optional<String> answeredBy() {
    return Optional.ofNullable(answeredBy);
  }

  Optional<RefusalReason> reason() {
    return Optional.ofNullable(reason);
  }

  /** What the partner said about its refusal, encrypted. */
  Optional<byte[]> explanation() {
    return Optional.ofNullable(explanation);
  }
}
