package nl.tijdig.demo.world;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The reports of the demonstration. Those of the weeks before and on the waiting list follow from
 * the moment it begins, those of a morning from its date: asked again, they are the same.
 */
public final class World {

  public static final int WAITING = 120;
  public static final int MORNING = 60;
  public static final int PAST_WEEKS = 8;
  private static final int A_PAST_DAY = 10;
  public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private static final long SEED = 4181;
  private static final int PERSONS_WAITING = WAITING * Households.MOST_PERSONS;
  private static final int PERSONS_OF_THE_PAST =
      (PAST_WEEKS + 1) * 5 * A_PAST_DAY * Households.MOST_PERSONS;
  private static final int PERSONS_OF_A_MORNING = MORNING * Households.MOST_PERSONS;
  private static final int PERSONS_BEFORE = PERSONS_WAITING + PERSONS_OF_THE_PAST;
  private static final int MORNINGS = (Bsns.AVAILABLE - PERSONS_BEFORE) / PERSONS_OF_A_MORNING;

  private static final Duration LONGEST_WAIT = Duration.ofDays(28);
  private static final Duration SHORTEST_WAIT = Duration.ofHours(5);
  private static final Duration OVERLOOKED = Duration.ofHours(30);
  private static final Duration SURELY_TRIAGED = Duration.ofHours(36);
  private static final int TRIAGE_FORGOTTEN_ONE_IN = 12;

  private final Instant began;
  private final List<Household> known = new ArrayList<>();
  private final List<Planned> waitingList;

  /** The world as it is at this moment. */
  public World(Instant began) {
    this.began = began.truncatedTo(ChronoUnit.MINUTES);
    this.waitingList = makeWaitingList();
  }

  /** What an organisation that comes from another system brings along, the oldest first. */
  public List<Planned> waitingList() {
    return waitingList;
  }

  /**
   * The working days of the eight weeks before the week in which it begins, and of that week until
   * yesterday; part of the reports is about families of earlier ones. All of them are assessed.
   */
  public List<PastDay> past() {
    var today = LocalDate.ofInstant(began, AMSTERDAM);
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var first = monday.minusWeeks(PAST_WEEKS);
    var days = first.datesUntil(today).filter(World::isWorkingDay).toList();
    var reports = pastReports(days);
    return IntStream.range(0, days.size())
        .mapToObj(
            i ->
                new PastDay(
                    days.get(i),
                    (int) ChronoUnit.WEEKS.between(first, days.get(i)),
                    reports.subList(i * A_PAST_DAY, (i + 1) * A_PAST_DAY)))
        .toList();
  }

  private static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  private List<Planned> pastReports(List<LocalDate> days) {
    var size = days.size() * A_PAST_DAY;
    var random = new Random(SEED + 1);
    var maker = new Maker(random, Bsns.after(PERSONS_WAITING), days.getFirst(), size);
    var earlier = new ArrayList<Household>();
    var planned = new ArrayList<Planned>(size);
    for (var mix : Mix.of(size, Figures.URGENCIES, Figures.OUTCOMES_OF_ENDED, random)) {
      var number = planned.size() % A_PAST_DAY + 1;
      var known = earlier.isEmpty() ? null : Texts.pick(earlier, random);
      var one = maker.make(mix, known, days.get(planned.size() / A_PAST_DAY), number);
      if (mix.decision().kind() == TriageKind.REPORT) {
        earlier.add(one.household());
      }
      planned.add(one.planned());
    }
    return planned;
  }

  /** What comes in on the morning of this day; part of it about families that wait already. */
  public List<Planned> morning(LocalDate day) {
    var random = new Random(SEED + day.toEpochDay());
    var slot = Math.floorMod(day.toEpochDay(), MORNINGS);
    var bsns = Bsns.after(PERSONS_BEFORE + slot * PERSONS_OF_A_MORNING);
    var maker = new Maker(random, bsns, day, MORNING);
    var planned = new ArrayList<Planned>(MORNING);
    for (var mix : Mix.of(MORNING, Figures.URGENCIES, Figures.OUTCOMES, random)) {
      var number = planned.size() + 1;
      planned.add(maker.make(mix, known.get(planned.size()), day, number).planned());
    }
    return planned;
  }

  private record Made(Household household, Planned planned) {}

  /** Makes reports as they come in from day to day, part of them about a family that is known. */
  private static final class Maker {

    private final Households households;
    private final ReportWriter writer;
    private final Deck<Town> towns;
    private final Deck<Boolean> followUps;

    Maker(Random random, Bsns bsns, LocalDate today, int size) {
      this.households = new Households(random, bsns, today);
      this.writer = new ReportWriter(random);
      this.towns = new Deck<>(Town.shares(), size, random);
      this.followUps = new Deck<>(World.followUps(), size, random);
    }

    Made make(Mix mix, @Nullable Household known, LocalDate day, int number) {
      var fresh = households.next(mix.nature(), towns.draw());
      var isFollowUp = followUps.draw() && mix.decision().kind() == TriageKind.REPORT;
      var household = isFollowUp && known != null ? known : fresh;
      var origin = Origin.of(mix.capacity());
      var midnight = day.atStartOfDay(AMSTERDAM).toInstant();
      var report =
          writer.write(reference(origin, day, number), mix.capacity(), household, null, midnight);
      return new Made(household, new Planned(origin, report, mix.decision(), null));
    }
  }

  private static List<Share<Boolean>> followUps() {
    return List.of(Share.of(true, Figures.FOLLOW_UPS), Share.of(false, 100 - Figures.FOLLOW_UPS));
  }

  private static String reference(Origin origin, LocalDate day, int number) {
    return "%s-%s-%03d"
        .formatted(origin.prefix(), day.format(DateTimeFormatter.BASIC_ISO_DATE), number);
  }

  private List<Planned> makeWaitingList() {
    var random = new Random(SEED);
    var today = LocalDate.ofInstant(began, AMSTERDAM);
    var households = new Households(random, Bsns.after(0), today);
    var writer = new ReportWriter(random);
    var towns = new Deck<>(Town.shares(), WAITING, random);
    var planned = new ArrayList<Planned>(WAITING);
    for (var mix : Mix.of(WAITING, Figures.URGENCIES_WAITING, Figures.OUTCOMES, random)) {
      var household = households.next(mix.nature(), towns.draw());
      var receivedAt = received(mix.decision(), random);
      var triagedAt = triaged(mix.decision(), receivedAt, random);
      if (mix.decision().kind() == TriageKind.REPORT && triagedAt != null) {
        known.add(household);
      }
      var reference = "WL-%04d".formatted(planned.size() + 1);
      var report = writer.write(reference, mix.capacity(), household, receivedAt, receivedAt);
      planned.add(new Planned(Origin.of(mix.capacity()), report, mix.decision(), triagedAt));
    }
    planned.sort(Comparator.comparing(one -> one.report().receivedAt()));
    return planned;
  }

  private Instant received(Decision decision, Random random) {
    if (decision.urgency() == Urgency.ACUTE) {
      return began.minus(OVERLOOKED);
    }
    var spread = (int) LONGEST_WAIT.minus(SHORTEST_WAIT).toMinutes();
    return began.minus(SHORTEST_WAIT).minus(Duration.ofMinutes(random.nextInt(spread)));
  }

  private @Nullable Instant triaged(Decision decision, Instant receivedAt, Random random) {
    if (decision.urgency() == Urgency.ACUTE) {
      return receivedAt.plus(Duration.ofMinutes(20));
    }
    var after = Duration.ofMinutes(30 + random.nextInt(1_200));
    var forgotten = random.nextInt(TRIAGE_FORGOTTEN_ONE_IN) == 0;
    var recent = receivedAt.isAfter(began.minus(SURELY_TRIAGED));
    return forgotten || recent ? null : receivedAt.plus(after);
  }
}
