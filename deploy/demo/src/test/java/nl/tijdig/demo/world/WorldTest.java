package nl.tijdig.demo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.ReporterCapacity;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.demo.world.NewReport.Person;
import org.junit.jupiter.api.Test;

class WorldTest {

  private static final Instant BEGAN = Instant.parse("2026-11-24T08:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final World world = new World(BEGAN);
  private final List<Planned> waiting = world.waitingList();
  private final List<Planned> morning = world.morning(TODAY);
  private final List<PastDay> past = world.past();
  private final List<Planned> pastReports =
      past.stream().flatMap(day -> day.reports().stream()).toList();

  @Test
  void twoThirdsComeFromPoliceAndJustice() {
    var justice = Set.of(ReporterCapacity.POLICE, ReporterCapacity.JUSTICE_AND_SAFETY);

    for (var reports : List.of(waiting, morning)) {
      assertThat(percentage(reports, one -> justice.contains(one.report().capacity())))
          .isCloseTo(67.2, within(2.0));
    }
  }

  @Test
  void theOthersReportAsOftenAsCbsCounted() {
    var health = Set.of(ReporterCapacity.HEALTH_CARE, ReporterCapacity.GENERAL_PRACTITIONER);
    var people = Set.of(ReporterCapacity.CITIZEN, ReporterCapacity.PERSON_INVOLVED);

    assertThat(percentage(waiting, one -> health.contains(one.report().capacity())))
        .isCloseTo(8.2, within(1.5));
    assertThat(percentage(waiting, one -> people.contains(one.report().capacity())))
        .isCloseTo(8.0, within(1.5));
    assertThat(percentage(waiting, one -> one.report().capacity() == ReporterCapacity.EDUCATION))
        .isCloseTo(4.2, within(1.0));
  }

  @Test
  void outcomesAreMixedAsInGelderland() {
    var reports = reports(waiting);

    assertThat(percentage(reports, outcome(AssessmentOutcome.TRANSFER)))
        .isCloseTo(50.6, within(1.0));
    assertThat(percentage(reports, outcome(AssessmentOutcome.FOLLOW_UP_BY_VEILIG_THUIS)))
        .isCloseTo(42.0, within(1.0));
    assertThat(percentage(reports, outcome(AssessmentOutcome.NOT_YET_ASSESSED)))
        .isCloseTo(3.3, within(1.0));
  }

  @Test
  void threeInAHundredOfTheMorningAreAcute() {
    assertThat(percentage(reports(morning), urgency(Urgency.ACUTE))).isCloseTo(3.0, within(1.0));
  }

  @Test
  void onlyThePoliceReportsWhatTurnsOutToBeOtherCare() {
    assertThat(List.of(waiting, morning))
        .allSatisfy(
            reports ->
                assertThat(reports)
                    .filteredOn(one -> one.decision().kind() == TriageKind.OTHER_CARE)
                    .isNotEmpty()
                    .allMatch(one -> one.report().capacity() == ReporterCapacity.POLICE));
  }

  @Test
  void everyReferenceIsGivenOnce() {
    assertThat(Stream.of(pastReports, waiting, morning).flatMap(List::stream))
        .extracting(one -> one.report().reference())
        .doesNotHaveDuplicates()
        .allMatch(reference -> reference.matches("[A-Z]{2,3}-[0-9-]{4,12}"));
  }

  @Test
  void thePastIsEveryWorkingDayOfEightWholeWeeksAndOfThisWeekUntilYesterday() {
    // BEGAN is a Tuesday.
    assertThat(past).hasSize(World.PAST_WEEKS * 5 + 1);
    assertThat(past.getFirst().day()).isEqualTo(LocalDate.of(2026, 9, 28));
    assertThat(past.getLast().day()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(past.getLast().week()).isEqualTo(World.PAST_WEEKS);
    assertThat(past).noneMatch(day -> day.day().getDayOfWeek().getValue() > 5);
    assertThat(new World(BEGAN.plusSeconds(10)).past()).isEqualTo(past);
  }

  @Test
  void whatCameInBeforeIsAssessedAndHasTheSharesOfAYear() {
    var reports = reports(pastReports);

    assertThat(reports).noneMatch(outcome(AssessmentOutcome.NOT_YET_ASSESSED));
    assertThat(percentage(reports, urgency(Urgency.ACUTE))).isCloseTo(3.0, within(0.5));
    assertThat(percentage(reports, outcome(AssessmentOutcome.TRANSFER)))
        .isCloseTo(52.3, within(1.0));
  }

  @Test
  void whatCameInBeforeIsAboutOtherPeopleThanWhatWaitsAndTheMorning() {
    var before = Set.copyOf(bsns(pastReports));

    assertThat(bsns(waiting)).noneMatch(before::contains);
    assertThat(bsns(morning)).noneMatch(before::contains);
    assertThat(before.size()).isLessThan(bsns(pastReports).size());
  }

  @Test
  void noTwoPersonsOnTheWaitingListHaveTheSameBsn() {
    assertThat(bsns(waiting))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(World.WAITING)
        .allMatch(BsnsTest::passesElfproef);
  }

  @Test
  void aMorningBringsNewFamiliesAndSomeThatWaitAlready() {
    var known = Set.copyOf(bsns(waiting));

    var again = percentage(morning, one -> bsns(List.of(one)).stream().anyMatch(known::contains));

    assertThat(again).isCloseTo(Figures.FOLLOW_UPS, within(8.0));
    assertThat(bsns(morning)).doesNotHaveDuplicates();
  }

  @Test
  void morningsOfTwoDaysShareNoNewFamily() {
    var known = Set.copyOf(bsns(waiting));
    var tomorrow = Set.copyOf(bsns(world.morning(TODAY.plusDays(1))));

    assertThat(bsns(morning)).filteredOn(bsn -> !known.contains(bsn)).noneMatch(tomorrow::contains);
  }

  @Test
  void theSameMomentGivesTheSameWorld() {
    var again = new World(BEGAN.plusSeconds(10));

    assertThat(again.waitingList()).isEqualTo(waiting);
    assertThat(again.morning(TODAY)).isEqualTo(morning);
    assertThat(again.morning(TODAY.plusDays(1))).isNotEqualTo(morning);
  }

  @Test
  void theWaitingListGoesBackFourWeeksAndItsOldestComesFirst() {
    assertThat(waiting)
        .extracting(one -> one.report().receivedAt())
        .isSorted()
        .allMatch(at -> at.isAfter(BEGAN.minus(Duration.ofDays(29))) && at.isBefore(BEGAN));
    assertThat(waiting.getFirst().report().receivedAt()).isBefore(BEGAN.minus(Duration.ofDays(21)));
  }

  @Test
  void whatWasTriagedEarlierWasSoAfterItsReceiptAndBeforeNow() {
    assertThat(waiting)
        .filteredOn(one -> one.triagedAt() != null)
        .hasSizeGreaterThan(World.WAITING / 2)
        .allMatch(one -> one.triagedAt().isAfter(one.report().receivedAt()))
        .allMatch(one -> one.triagedAt().isBefore(BEGAN));
    assertThat(waiting).filteredOn(one -> one.triagedAt() == null).isNotEmpty();
  }

  @Test
  void nothingIsReportedBeforeItHappened() {
    var midnight = TODAY.atStartOfDay(World.AMSTERDAM).toInstant();

    assertThat(waiting)
        .allMatch(
            one -> one.report().incident().occurredFrom().isBefore(one.report().receivedAt()));
    assertThat(morning).allMatch(one -> one.report().incident().occurredFrom().isBefore(midnight));
  }

  @Test
  void relationsAreBetweenPersonsOfTheReport() {
    for (var one : waiting) {
      var keys = one.report().persons().stream().map(Person::key).collect(Collectors.toSet());
      assertThat(one.report().relations())
          .allMatch(relation -> keys.contains(relation.from()) && keys.contains(relation.to()));
    }
  }

  private static List<Planned> reports(List<Planned> all) {
    return all.stream().filter(one -> one.decision().kind() == TriageKind.REPORT).toList();
  }

  private static Predicate<Planned> outcome(AssessmentOutcome outcome) {
    return one -> one.decision().outcome() == outcome;
  }

  private static Predicate<Planned> urgency(Urgency urgency) {
    return one -> one.decision().urgency() == urgency;
  }

  private static List<String> bsns(List<Planned> reports) {
    return reports.stream()
        .flatMap(one -> one.report().persons().stream())
        .map(Person::bsn)
        .filter(Objects::nonNull)
        .toList();
  }

  private static double percentage(List<Planned> reports, Predicate<Planned> counted) {
    return 100.0 * reports.stream().filter(counted).count() / reports.size();
  }
}
