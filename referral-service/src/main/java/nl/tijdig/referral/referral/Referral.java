package nl.tijdig.referral.referral;

import static nl.tijdig.referral.referral.ReferralAction.ACCEPT;
import static nl.tijdig.referral.referral.ReferralAction.CHOOSE_PARTNER;
import static nl.tijdig.referral.referral.ReferralAction.CONFIRM_RECEIPT;
import static nl.tijdig.referral.referral.ReferralAction.REFUSE;
import static nl.tijdig.referral.referral.ReferralAction.SEND;
import static nl.tijdig.referral.referral.ReferralState.ACCEPTED;
import static nl.tijdig.referral.referral.ReferralState.OPEN;
import static nl.tijdig.referral.referral.ReferralState.RECEIVED;
import static nl.tijdig.referral.referral.ReferralState.REFUSED;
import static nl.tijdig.referral.referral.ReferralState.SENT;
import static nl.tijdig.referral.referral.ReferralState.WITHDRAWN;
import static nl.tijdig.referral.referral.ReferralState.WITH_PARTNER;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.contracts.code.ReferralKind;
import nl.tijdig.contracts.code.RefusalReason;
import nl.tijdig.platform.outbox.Aggregate;
import nl.tijdig.platform.outbox.Ids;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The handing over (overdracht) of a report to a partner: it gets a partner, is sent, and is
 * accepted or refused; after a refusal it can be sent again, to the same partner or another.
 */
@Entity
class Referral implements Aggregate {

  @Id private UUID id;
  @Version private long version;
  private UUID reportId;
  private UUID caseId;
  private ReferralKind kind;
  private UUID sourceEvent;
  private String municipality;
  private PartnerKind partnerKind;
  private @Nullable UUID partnerId;
  private ReferralState state;
  private Instant receivedAt;
  private Instant openedAt;
  private int attempt;
  private @Nullable Instant sentAt;
  private @Nullable Instant withdrawnAt;

  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(name = "referral_id", nullable = false, updatable = false)
  @OrderBy("number")
  private List<Attempt> attempts = new ArrayList<>();

  /** For Hibernate. */
  Referral() {}

  /**
   * A referral that is to be made.
   *
   * @param partnerId the partner it goes to; null while that is for a worker to choose
   */
  static Referral opened(Opening opening, @Nullable UUID partnerId, Instant at) {
    var referral = new Referral();
    referral.id = Ids.next();
    referral.reportId = opening.reportId();
    referral.caseId = opening.caseId();
    referral.kind = opening.kind();
    referral.sourceEvent = opening.sourceEvent();
    referral.municipality = opening.municipality();
    referral.partnerKind = opening.partnerKind();
    referral.partnerId = partnerId;
    referral.state = OPEN;
    referral.receivedAt = opening.receivedAt();
    referral.openedAt = at;
    return referral;
  }

  /** Before it is sent for the first time, or again after a refusal. */
  void choose(UUID partner, PartnerKind as) {
    demand(CHOOSE_PARTNER);
    partnerId = partner;
    partnerKind = as;
    state = OPEN;
  }

  void send(Caller by, Instant at) {
    demand(SEND);
    attempt++;
    sentAt = at;
    attempts.add(Attempt.sent(attempt, partnerId().orElseThrow(), by.account(), at));
    state = SENT;
  }

  /** It has arrived. */
  void confirm(Caller by, Instant at) {
    demand(CONFIRM_RECEIPT);
    lastAttempt().confirm(by.account(), at);
    state = RECEIVED;
  }

  void accept(Caller by, Instant at) {
    demand(ACCEPT);
    lastAttempt().accept(by.account(), at);
    state = ACCEPTED;
  }

  /**
   * @param encryptedExplanation what the partner says about it, encrypted with the key of the case
   */
  void refuse(RefusalReason reason, byte @Nullable [] encryptedExplanation, Caller by, Instant at) {
    demand(REFUSE);
    lastAttempt().refuse(reason, encryptedExplanation, by.account(), at);
    state = REFUSED;
  }

  /**
   * Not needed any more. What was sent cannot be called back: the partner has it and answers it.
   *
   * @return whether it still had to be sent, and is withdrawn
   */
  boolean withdraw(Instant at) {
    var unsent = state == OPEN;
    if (unsent) {
      state = WITHDRAWN;
      withdrawnAt = at;
    }
    return unsent;
  }

  /** Whether this partner has it, or had it last. */
  boolean isWith(UUID partner) {
    return WITH_PARTNER.contains(state) && partner.equals(partnerId);
  }

  /** What can be done with it now. An acceptance or refusal is proof of receipt as well. */
  List<ReferralAction> actions() {
    return switch (state) {
      case OPEN -> partnerId == null ? List.of(CHOOSE_PARTNER) : List.of(CHOOSE_PARTNER, SEND);
      case SENT -> List.of(CONFIRM_RECEIPT, ACCEPT, REFUSE);
      case RECEIVED -> List.of(ACCEPT, REFUSE);
      case REFUSED -> List.of(CHOOSE_PARTNER);
      case ACCEPTED, WITHDRAWN -> List.of();
    };
  }

  /** What this caller can do with it now. */
  List<ReferralAction> actionsFor(Caller caller) {
    return actions().stream().filter(caller::may).toList();
  }

  private void demand(ReferralAction action) {
    if (!actions().contains(action)) {
      throw notNow();
    }
  }

  private Problem notNow() {
    return new Problem(
            CommonProblem.ILLEGAL_TRANSITION,
            "Dat kan niet zolang de overdracht in deze toestand is.",
            "That cannot be done while the referral is in this state.")
        .with("state", state)
        .with("allowed", actions());
  }

  Attempt lastAttempt() {
    return attempts.getLast();
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public String path() {
    return "referrals/" + id;
  }

  UUID reportId() {
    return reportId;
  }

  UUID caseId() {
    return caseId;
  }

  ReferralKind kind() {
    return kind;
  }

  /** The event it was opened for. */
  UUID sourceEvent() {
    return sourceEvent;
  }

  String municipality() {
    return municipality;
  }

  PartnerKind partnerKind() {
    return partnerKind;
  }

  Optional<UUID> partnerId() {
    return Optional.ofNullable(partnerId);
  }

  ReferralState state() {
    return state;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  Instant openedAt() {
    return openedAt;
  }

  /** How often it was sent. */
  int attempt() {
    return attempt;
  }

  /** When it was sent last. */
  Optional<Instant> sentAt() {
    return Optional.ofNullable(sentAt);
  }

  Optional<Instant> withdrawnAt() {
    return Optional.ofNullable(withdrawnAt);
  }

  /** Every sending, the first coming first. */
  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }
}
