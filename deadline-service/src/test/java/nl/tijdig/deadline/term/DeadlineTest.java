package nl.tijdig.deadline.term;

import static nl.tijdig.deadline.term.Examples.DUE;
import static nl.tijdig.deadline.term.Examples.KEY;
import static nl.tijdig.deadline.term.Examples.MOMENTS;
import static nl.tijdig.deadline.term.Examples.RECEIVED;
import static nl.tijdig.deadline.term.Examples.cancel;
import static nl.tijdig.deadline.term.Examples.extension;
import static nl.tijdig.deadline.term.Examples.resumption;
import static nl.tijdig.deadline.term.Examples.start;
import static nl.tijdig.deadline.term.Examples.stop;
import static nl.tijdig.deadline.term.Examples.suspension;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.contracts.deadline.DeadlineBreached;
import nl.tijdig.contracts.deadline.DeadlineCancelled;
import nl.tijdig.contracts.deadline.DeadlineEscalated;
import nl.tijdig.contracts.deadline.DeadlineMet;
import nl.tijdig.contracts.deadline.DeadlineResumed;
import nl.tijdig.contracts.deadline.DeadlineStarted;
import nl.tijdig.contracts.deadline.DeadlineSuspended;
import nl.tijdig.contracts.deadline.DeadlineWarned;
import nl.tijdig.deadline.alert.AlertChange;
import nl.tijdig.deadline.alert.AlertType;
import nl.tijdig.deadline.course.Course;
import nl.tijdig.platform.outbox.Publication;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final Instant BEFORE = DUE.minusSeconds(1);
  private static final Instant WEDNESDAY = Instant.parse("2026-03-11T09:00:00Z");
  private static final Instant LATER = DUE.plus(Duration.ofDays(1));

  private final Deadline deadline = Deadline.firstHeardOf(start());

  @Test
  void runsFromItsStartTowardsItsFirstWarning() {
    take(RECEIVED, start());

    assertThat(state()).isEqualTo(DeadlineState.RUNNING);
    assertThat(deadline.dueAt()).isEqualTo(DUE);
    assertThat(deadline.standing().nextActionAt()).isEqualTo("2026-03-12T23:00:00Z");
    assertThat(published()).hasExactlyElementsOfTypes(DeadlineStarted.class);
  }

  @Test
  void doesNotCountAsStartedWhileOnlyItsEndIsKnown() {
    take(BEFORE, stop(BEFORE));

    assertThat(state()).isNull();
    assertThat(published()).isEmpty();
    assertThat(deadline.isChanged()).isTrue();
  }

  @Test
  void isMetWhenItsEndWasToldBeforeItsStart() {
    take(BEFORE, stop(BEFORE));
    take(LATER, start());

    assertThat(state()).isEqualTo(DeadlineState.MET);
    assertThat(published()).hasExactlyElementsOfTypes(DeadlineStarted.class, DeadlineMet.class);
    assertThat(deadline.alerts()).isEmpty();
  }

  @Test
  void isMetLateAtTheDueMomentItselfAndNotAMomentBefore() {
    take(LATER, start(), stop(DUE));
    assertThat(state()).isEqualTo(DeadlineState.MET_LATE);

    var inTime = Deadline.firstHeardOf(start());
    inTime.take(List.of(start(), stop(BEFORE)), MOMENTS, LATER);
    assertThat(inTime.standing().state()).isEqualTo(DeadlineState.MET);
  }

  @Test
  void isBreachedBeforeItIsMetLateWhenNobodySwept() {
    take(LATER, start(), stop(DUE));

    assertThat(published())
        .hasExactlyElementsOfTypes(
            DeadlineStarted.class, DeadlineBreached.class, DeadlineMet.class);
    assertThat(((DeadlineMet) published().getLast()).late()).isTrue();
    assertThat(deadline.alerts()).containsExactly(raised(AlertType.BREACH, "", LATER));
  }

  @Test
  void isBreachedWhenItLapsesAfterItsDueMoment() {
    take(LATER, start(), cancel(DUE));

    assertThat(state()).isEqualTo(DeadlineState.CANCELLED);
    assertThat(published())
        .hasExactlyElementsOfTypes(
            DeadlineStarted.class, DeadlineBreached.class, DeadlineCancelled.class);
  }

  @Test
  void withdrawsItsBreachWhenALateMessageShowsItWasMetInTime() {
    take(RECEIVED, start());
    deadline.tick(MOMENTS, DUE);
    take(LATER, stop(BEFORE));

    assertThat(state()).isEqualTo(DeadlineState.MET);
    assertThat(deadline.standing().breachedAt()).isNull();
    assertThat(deadline.alerts())
        .containsExactly(
            raised(AlertType.BREACH, "", DUE), new AlertChange.Withdrawn(KEY.id(), LATER));
    assertThat(published().getLast())
        .isInstanceOfSatisfying(DeadlineMet.class, met -> assertThat(met.late()).isFalse());
  }

  @Test
  void staysBreachedWhenItIsMetLate() {
    take(RECEIVED, start());
    deadline.tick(MOMENTS, DUE);
    take(LATER, stop(LATER));

    assertThat(state()).isEqualTo(DeadlineState.MET_LATE);
    assertThat(deadline.standing().breachedAt()).isEqualTo(DUE);
    assertThat(deadline.standing().nextActionAt()).isNull();
    assertThat(deadline.alerts()).hasSize(1);
  }

  @Test
  void warnsAsItsRuleSaysAndIsThenBreachedAndEscalated() {
    take(RECEIVED, start());
    for (var i = 0; i < 5; i++) {
      deadline.tick(MOMENTS, deadline.standing().nextActionAt());
    }

    assertThat(deadline.alerts())
        .containsExactly(
            raised(AlertType.WARNING, "2 working days", Instant.parse("2026-03-12T23:00:00Z")),
            raised(AlertType.WARNING, "1 working day", Instant.parse("2026-03-15T23:00:00Z")),
            raised(AlertType.BREACH, "", DUE),
            raised(AlertType.ESCALATION, "1 working day", Instant.parse("2026-03-17T23:00:00Z")),
            raised(AlertType.ESCALATION, "5 working days", Instant.parse("2026-03-23T23:00:00Z")));
    assertThat(published())
        .hasExactlyElementsOfTypes(
            DeadlineStarted.class,
            DeadlineWarned.class,
            DeadlineWarned.class,
            DeadlineBreached.class,
            DeadlineEscalated.class,
            DeadlineEscalated.class);
    assertThat(deadline.standing().nextActionAt()).isNull();
  }

  @Test
  void warnsOnceWhenItStartsSoLateThatBothWarningsAreOver() {
    var lastDay = Instant.parse("2026-03-16T12:00:00Z");
    take(lastDay, start());
    deadline.tick(MOMENTS, lastDay);

    assertThat(deadline.alerts())
        .containsExactly(raised(AlertType.WARNING, "1 working day", lastDay));
    assertThat(deadline.standing().nextActionAt()).isEqualTo(DUE);
  }

  @Test
  void doesNotWarnAnyMoreOnceItHasPassed() {
    take(RECEIVED, start());
    deadline.tick(MOMENTS, LATER);

    assertThat(deadline.alerts()).containsExactly(raised(AlertType.BREACH, "", LATER));
  }

  @Test
  void runsAgainWhenASecondReadingMakesItAReportAfterAll() {
    take(RECEIVED, start());
    take(RECEIVED, cancel(RECEIVED.plusSeconds(60)));
    assertThat(state()).isEqualTo(DeadlineState.CANCELLED);

    take(RECEIVED, start(RECEIVED.plusSeconds(120), RECEIVED));

    assertThat(state()).isEqualTo(DeadlineState.RUNNING);
    assertThat(deadline.dueAt()).isEqualTo(DUE);
    assertThat(published())
        .hasExactlyElementsOfTypes(
            DeadlineStarted.class, DeadlineCancelled.class, DeadlineStarted.class);
  }

  @Test
  void keepsTheEarliestMomentItWasSaidToCountFrom() {
    take(RECEIVED, start(RECEIVED, RECEIVED.plus(Duration.ofDays(2))));
    take(RECEIVED, start(RECEIVED, RECEIVED));

    assertThat(deadline.dueAt()).isEqualTo(DUE);
  }

  @Test
  void isNotChangedByWhatItKnowsAlready() {
    var again =
        Deadline.stored(
            KEY.id(),
            KEY,
            Facts.none(Examples.HERE).with(start()),
            Course.unmoved(DUE),
            running(),
            1);
    again.take(List.of(start(), start()), MOMENTS, RECEIVED);

    assertThat(again.isChanged()).isFalse();
    assertThat(again.publications()).isEmpty();
  }

  @Test
  void standsStillWhileItIsSuspendedAndGetsTheDaysBack() {
    take(RECEIVED, start());
    take(WEDNESDAY, suspension(WEDNESDAY));

    assertThat(state()).isEqualTo(DeadlineState.SUSPENDED);
    assertThat(deadline.standing().nextActionAt()).isEqualTo(WEDNESDAY.plus(Duration.ofDays(14)));

    var nextMonday = Instant.parse("2026-03-16T09:00:00Z");
    take(nextMonday, resumption(nextMonday));

    assertThat(state()).isEqualTo(DeadlineState.RUNNING);
    // Wednesday, Thursday and Friday stood still: from Monday 16 to Thursday 19 March.
    assertThat(deadline.dueAt()).isEqualTo("2026-03-19T23:00:00Z");
    assertThat(published())
        .hasExactlyElementsOfTypes(
            DeadlineStarted.class, DeadlineSuspended.class, DeadlineResumed.class);
  }

  @Test
  void runsOnByItselfOnceItStoodStillAsLongAsItMay() {
    take(RECEIVED, start());
    take(WEDNESDAY, suspension(WEDNESDAY));
    var longest = WEDNESDAY.plus(Duration.ofDays(14));
    deadline.tick(MOMENTS, longest);

    assertThat(state()).isEqualTo(DeadlineState.RUNNING);
    assertThat(deadline.dueAt()).isEqualTo("2026-03-30T22:00:00Z");
    assertThat(published().getLast())
        .isInstanceOfSatisfying(
            DeadlineResumed.class, told -> assertThat(told.resumedAt()).isEqualTo(longest));

    take(longest.plusSeconds(1), resumption(longest.plusSeconds(1)));
    assertThat(deadline.dueAt()).isEqualTo("2026-03-30T22:00:00Z");
  }

  @Test
  void isMetInTimeWhileItStandsStill() {
    take(RECEIVED, start());
    take(WEDNESDAY, suspension(WEDNESDAY));
    var weekLater = WEDNESDAY.plus(Duration.ofDays(7));
    take(weekLater, stop(weekLater));

    assertThat(state()).isEqualTo(DeadlineState.MET);
    assertThat(deadline.alerts()).isEmpty();
  }

  @Test
  void warnsAgainBeforeItsNewDueMomentOnceItIsExtended() {
    take(RECEIVED, start());
    var lastWarning = Instant.parse("2026-03-15T23:00:00Z");
    deadline.tick(MOMENTS, lastWarning);
    take(lastWarning, extension(lastWarning, "5 working days"));

    assertThat(deadline.dueAt()).isEqualTo(DUE.plus(Duration.ofDays(7)));
    deadline.tick(MOMENTS, deadline.standing().nextActionAt());

    assertThat(deadline.alerts())
        .containsExactly(
            raised(AlertType.WARNING, "1 working day", lastWarning),
            new AlertChange.Raised(
                KEY.id(),
                AlertType.WARNING,
                "2 working days",
                1,
                Instant.parse("2026-03-19T23:00:00Z")));
  }

  @Test
  void isNotMovedMoreOftenThanItsRuleAllows() {
    take(RECEIVED, start());
    take(
        WEDNESDAY.plusSeconds(2),
        suspension(WEDNESDAY),
        resumption(WEDNESDAY.plusSeconds(1)),
        suspension(WEDNESDAY.plusSeconds(2)));

    assertThat(state()).isEqualTo(DeadlineState.RUNNING);
    assertThat(deadline.dueAt()).isEqualTo(DUE);
  }

  @Test
  void isNotMovedOnceItHasPassed() {
    take(RECEIVED, start());
    deadline.tick(MOMENTS, DUE);
    take(LATER, suspension(DUE), extension(DUE, "1 day"));

    assertThat(state()).isEqualTo(DeadlineState.BREACHED);
    assertThat(deadline.dueAt()).isEqualTo(DUE);
  }

  @Test
  void withdrawsItsBreachWhenALateMessageShowsThatItWasExtended() {
    take(RECEIVED, start());
    deadline.tick(MOMENTS, DUE);
    take(DUE, extension(BEFORE, "1 day"));

    assertThat(state()).isEqualTo(DeadlineState.RUNNING);
    assertThat(deadline.alerts())
        .containsExactly(
            raised(AlertType.BREACH, "", DUE), new AlertChange.Withdrawn(KEY.id(), DUE));
  }

  @Test
  void numbersWhatItPublishesWithoutAGap() {
    take(RECEIVED, start());
    deadline.tick(MOMENTS, DUE);
    take(LATER, stop(LATER));

    assertThat(deadline.publications())
        .extracting(Publication::sequence)
        .containsExactly(1L, 2L, 3L);
    assertThat(deadline.nextVersion()).isEqualTo(3);
  }

  @Test
  void hasAnIdThatFollowsFromWhatItIsAndBeginsAsItsSubject() {
    var subject = UUID.fromString("0193abcd-1234-7abc-8def-0123456789ab");
    var id = new DeadlineKey("acute-sight", subject, 1).id();

    assertThat(id).isEqualTo(new DeadlineKey("acute-sight", subject, 1).id());
    assertThat(id).isNotEqualTo(new DeadlineKey("acute-sight", subject, 2).id());
    assertThat(id).isNotEqualTo(new DeadlineKey("urgent-pick-up", subject, 1).id());
    assertThat(id.version()).isEqualTo(8);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.toString()).startsWith("0193abcd-1234-8");
  }

  private void take(Instant now, Fact... facts) {
    deadline.take(List.of(facts), MOMENTS, now);
  }

  private Standing running() {
    var fresh = Deadline.firstHeardOf(start());
    fresh.take(List.of(start()), MOMENTS, RECEIVED);
    return fresh.standing();
  }

  private DeadlineState state() {
    return deadline.standing().state();
  }

  private List<Event> published() {
    return deadline.publications().stream().map(Publication::event).toList();
  }

  private static AlertChange raised(AlertType type, String name, Instant at) {
    return new AlertChange.Raised(KEY.id(), type, name, 0, at);
  }
}
