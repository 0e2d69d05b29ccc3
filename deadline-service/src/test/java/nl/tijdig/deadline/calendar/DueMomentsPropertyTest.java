package nl.tijdig.deadline.calendar;

import static nl.tijdig.deadline.calendar.TermCalendar.TERMIJNENWET;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every term that starts in the years 2020 to 2040. */
class DueMomentsPropertyTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final long FIRST = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("2040-12-31T23:59:59Z").getEpochSecond();

  private final ClosedDays closedDays =
      new ClosedDays(Set.of(LocalDate.of(2026, 5, 15), LocalDate.of(2030, 12, 24)));
  private final DueMoments dueMoments = new DueMoments(closedDays);

  @Property(tries = 5_000)
  void aTermNeverEndsOnAClosedDay(
      @ForAll("moments") Instant from, @ForAll("movableTerms") TermLength length) {
    assertThat(closedDays.isOpen(lastDay(from, length))).isTrue();
  }

  @Property(tries = 5_000)
  void aTermNeverEndsBeforeThePlainCount(
      @ForAll("moments") Instant from, @ForAll("dayTerms") TermLength length) {
    assertThat(lastDay(from, length)).isAfterOrEqualTo(plainCount(from, length));
  }

  @Property(tries = 5_000)
  void aTermOfThreeDaysOrMoreHoldsTwoWorkingDays(
      @ForAll("moments") Instant from, @ForAll("movableTerms") TermLength length) {
    Assume.that(!plainCount(from, length).isBefore(day(from).plusDays(3)));
    assertThat(openDays(day(from), lastDay(from, length))).isGreaterThanOrEqualTo(2);
  }

  @Property(tries = 5_000)
  void aTermIsNoLongerThanItHasToBe(
      @ForAll("moments") Instant from, @ForAll("movableTerms") TermLength length) {
    var last = lastDay(from, length);
    Assume.that(length.unit() != TermUnit.WORKING_DAYS);
    Assume.that(last.isAfter(plainCount(from, length)));
    var dayEarlier = last.minusDays(1);
    assertThat(closedDays.isOpen(dayEarlier) && openDays(day(from), dayEarlier) >= 2).isFalse();
  }

  @Property(tries = 5_000)
  void workingDaysHoldExactlyAsManyWorkingDays(
      @ForAll("moments") Instant from, @ForAll("workingDays") TermLength length) {
    assertThat(openDays(day(from), lastDay(from, length))).isEqualTo(length.amount());
  }

  @Property(tries = 5_000)
  void aLaterStartIsNeverDueEarlier(
      @ForAll("moments") Instant one,
      @ForAll("secondsApart") long seconds,
      @ForAll("anyTerms") TermLength length) {
    var other = one.plusSeconds(seconds);
    assertThat(due(other, length)).isAfterOrEqualTo(due(one, length));
  }

  @Property(tries = 5_000)
  void hoursAreExactAcrossBothClockChanges(
      @ForAll("aroundClockChanges") Instant from, @ForAll("hours") TermLength length) {
    assertThat(Duration.between(from, due(from, length)))
        .isEqualTo(Duration.ofHours(length.amount()));
  }

  @Property(tries = 5_000)
  void aTermInDaysIsDueAtMidnightInAmsterdamAcrossBothClockChanges(
      @ForAll("aroundClockChanges") Instant from, @ForAll("dayTerms") TermLength length) {
    var dueAt = due(from, length).atZone(AMSTERDAM);
    assertThat(dueAt.toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
    assertThat(dueAt.toLocalDate().minusDays(1)).isEqualTo(lastDay(from, length));
  }

  @Property(tries = 5_000)
  void warningsComeBeforeAndEscalationsAfterTheDueMoment(
      @ForAll("moments") Instant dueAt, @ForAll("anyTerms") TermLength length) {
    assertThat(dueMoments.before(dueAt, length)).isBefore(dueAt);
    assertThat(dueMoments.after(dueAt, length)).isAfter(dueAt);
  }

  @Property(tries = 2_000)
  void theDerivationSaysEveryClosedDayItPassedOver(
      @ForAll("moments") Instant from, @ForAll("workingDays") TermLength length) {
    var derivation = dueMoments.count(from, length, TERMIJNENWET);
    var counted = derivation.counted();
    var days = counted.last().toEpochDay() - counted.first().toEpochDay() + 1;
    assertThat(derivation.skipped()).hasSize((int) days - length.amount());
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs().between(FIRST, LAST).map(Instant::ofEpochSecond);
  }

  @Provide
  Arbitrary<Long> secondsApart() {
    return Arbitraries.longs().between(0, Duration.ofDays(40).toSeconds());
  }

  /** Moments of the two days before and the two days after a change of the clocks. */
  @Provide
  Arbitrary<Instant> aroundClockChanges() {
    var changes =
        Arbitraries.integers()
            .between(2020, 2040)
            .flatMap(
                year ->
                    Arbitraries.of(
                        AMSTERDAM
                            .getRules()
                            .nextTransition(Instant.parse(year + "-01-01T00:00:00Z"))
                            .getInstant(),
                        AMSTERDAM
                            .getRules()
                            .nextTransition(Instant.parse(year + "-07-01T00:00:00Z"))
                            .getInstant()));
    var around = Arbitraries.longs().between(-172_800, 172_800);
    return Combinators.combine(changes, around).as(Instant::plusSeconds);
  }

  @Provide
  Arbitrary<TermLength> hours() {
    return terms(TermUnit.HOURS, 200);
  }

  @Provide
  Arbitrary<TermLength> workingDays() {
    return terms(TermUnit.WORKING_DAYS, 60);
  }

  /** The terms that the Algemene termijnenwet moves. */
  @Provide
  Arbitrary<TermLength> movableTerms() {
    return Arbitraries.oneOf(
        terms(TermUnit.DAYS, 90),
        terms(TermUnit.DAYS, 10),
        workingDays(),
        terms(TermUnit.WEEKS, 12),
        terms(TermUnit.MONTHS, 3));
  }

  @Provide
  Arbitrary<TermLength> dayTerms() {
    return Arbitraries.oneOf(
        movableTerms(),
        terms(TermUnit.DAYS, 400),
        terms(TermUnit.WEEKS, 60),
        terms(TermUnit.MONTHS, 30),
        terms(TermUnit.YEARS, 20));
  }

  @Provide
  Arbitrary<TermLength> anyTerms() {
    return Arbitraries.oneOf(dayTerms(), hours());
  }

  private static Arbitrary<TermLength> terms(TermUnit unit, int most) {
    return Arbitraries.integers().between(1, most).map(amount -> new TermLength(amount, unit));
  }

  private Instant due(Instant from, TermLength length) {
    return dueMoments.count(from, length, TERMIJNENWET).dueAt();
  }

  private LocalDate lastDay(Instant from, TermLength length) {
    return dueMoments.count(from, length, TERMIJNENWET).lastDay();
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, AMSTERDAM);
  }

  private LocalDate plainCount(Instant from, TermLength length) {
    var start = day(from);
    return switch (length.unit()) {
      case DAYS, WORKING_DAYS -> start.plusDays(length.amount());
      case WEEKS -> start.plusWeeks(length.amount());
      case MONTHS -> start.plusMonths(length.amount());
      case YEARS -> start.plusYears(length.amount());
      case HOURS -> throw new IllegalArgumentException("hours have no last day");
    };
  }

  private long openDays(LocalDate startDay, LocalDate lastDay) {
    return startDay.plusDays(1).datesUntil(lastDay.plusDays(1)).filter(closedDays::isOpen).count();
  }
}
