package nl.tijdig.referral.referral;

import static nl.tijdig.referral.referral.ReferralAction.ACCEPT;
import static nl.tijdig.referral.referral.ReferralAction.CHOOSE_PARTNER;
import static nl.tijdig.referral.referral.ReferralAction.CONFIRM_RECEIPT;
import static nl.tijdig.referral.referral.ReferralAction.REFUSE;
import static nl.tijdig.referral.referral.ReferralAction.SEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.contracts.code.RefusalReason;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Problem;
import nl.tijdig.referral.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The states of a referral, and who may see it and bring it from one to another. */
class ReferralTest {

  private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
  private static final UUID PARTNER = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();
  private static final Caller WORKER = new Caller("w", true, null);
  private static final Caller ONLOOKER = new Caller("t", false, null);
  private static final Caller ITS_PARTNER = new Caller("p", false, PARTNER);
  private static final Caller OTHER_PARTNER = new Caller("o", false, OTHER);

  @ParameterizedTest
  @EnumSource
  void onlyTheActionsOfItsStateAreDoneInIt(ReferralState state) {
    for (var action : ReferralAction.values()) {
      var referral = in(state);
      if (in(state).actions().contains(action)) {
        assertThatNoException().isThrownBy(() -> act(referral, action));
      } else {
        assertThatExceptionOfType(Problem.class)
            .isThrownBy(() -> act(referral, action))
            .satisfies(
                refused -> {
                  assertThat(refused.type()).isEqualTo(CommonProblem.ILLEGAL_TRANSITION);
                  assertThat(refused.members())
                      .containsEntry("state", state)
                      .containsEntry("allowed", in(state).actions());
                });
        assertThat(referral.state()).isEqualTo(state);
      }
    }
  }

  @Test
  void withoutAPartnerItIsNotSent() {
    var referral = opened(null);

    assertThat(referral.actions()).containsExactly(CHOOSE_PARTNER);
    assertThatExceptionOfType(Problem.class).isThrownBy(() -> referral.send(WORKER, NOW));
  }

  @Test
  void aPartnerAnswersAndDoesNothingElse() {
    assertThat(in(ReferralState.SENT).actionsFor(ITS_PARTNER))
        .containsExactly(CONFIRM_RECEIPT, ACCEPT, REFUSE);
    assertThat(in(ReferralState.REFUSED).actionsFor(ITS_PARTNER)).isEmpty();
    assertThat(in(ReferralState.OPEN).actionsFor(WORKER)).containsExactly(CHOOSE_PARTNER, SEND);
    assertThat(in(ReferralState.SENT).actionsFor(ONLOOKER)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aPartnerSeesItFromTheSendingOn(ReferralState state) {
    var wasSent =
        EnumSet.complementOf(EnumSet.of(ReferralState.OPEN, ReferralState.WITHDRAWN))
            .contains(state);

    assertThat(ITS_PARTNER.sees(in(state))).isEqualTo(wasSent);
    assertThat(OTHER_PARTNER.sees(in(state))).isFalse();
    assertThat(WORKER.sees(in(state))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void onlyWhatStillHasToBeSentIsWithdrawn(ReferralState state) {
    var referral = in(state);

    assertThat(referral.withdraw(NOW)).isEqualTo(state == ReferralState.OPEN);
    assertThat(referral.state())
        .isEqualTo(state == ReferralState.OPEN ? ReferralState.WITHDRAWN : state);
  }

  @Test
  void everySendingIsAnAttemptOfItsOwn() {
    var referral = in(ReferralState.REFUSED);
    referral.choose(OTHER, PartnerKind.SHELTER);
    referral.send(WORKER, NOW);

    assertThat(referral.attempts()).extracting(Attempt::number).containsExactly(1, 2);
    assertThat(referral.attempts()).extracting(Attempt::partnerId).containsExactly(PARTNER, OTHER);
    assertThat(referral.attempts().getFirst().reason()).contains(RefusalReason.OTHER);
    assertThat(referral.attempts().getLast().answer()).isEmpty();
  }

  private static void act(Referral referral, ReferralAction action) {
    switch (action) {
      case CHOOSE_PARTNER -> referral.choose(PARTNER, PartnerKind.LOCAL_TEAM);
      case SEND -> referral.send(WORKER, NOW);
      case CONFIRM_RECEIPT -> referral.confirm(ITS_PARTNER, NOW);
      case ACCEPT -> referral.accept(ITS_PARTNER, NOW);
      case REFUSE -> referral.refuse(RefusalReason.OTHER, null, ITS_PARTNER, NOW);
    }
  }

  private static Referral in(ReferralState state) {
    var referral = opened(PARTNER);
    switch (state) {
      case OPEN -> {}
      case WITHDRAWN -> referral.withdraw(NOW);
      case SENT -> act(referral, SEND);
      case RECEIVED -> sentAnd(referral, CONFIRM_RECEIPT);
      case ACCEPTED -> sentAnd(referral, ACCEPT);
      case REFUSED -> sentAnd(referral, REFUSE);
    }
    return referral;
  }

  private static void sentAnd(Referral referral, ReferralAction answer) {
    act(referral, SEND);
    act(referral, answer);
  }

  private static Referral opened(UUID partner) {
    return Referral.opened(Opening.of(UUID.randomUUID(), Given.otherCare("0518")), partner, NOW);
  }
}
