package nl.tijdig.demo.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The reports of the demonstration. Those on the waiting list follow from the moment it begins,
 * those of a morning from its date: asked again, they are the same.
 */
public final class World {

  public static final int WAITING = 120;
  public static final int MORNING = 60;
  public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private static final long SEED = 4181;
  private static final int PERSONS_WAITING = WAITING * Households.MOST_PERSONS;
  private static final int PERSONS_OF_A_MORNING = MORNING * Households.MOST_PERSONS;
  private static final int MORNINGS = (Bsns.AVAILABLE - PERSONS_WAITING) / PERSONS_OF_A_MORNING;

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

  /** What comes in on the morning of this day; part of it about families that wait already. */
  public List<Planned> morning(LocalDate day) {
    var random = new Random(SEED + day.toEpochDay());
    var slot = Math.floorMod(day.toEpochDay(), MORNINGS);
    var bsns = Bsns.after(PERSONS_WAITING + slot * PERSONS_OF_A_MORNING);
    var households = new Households(random, bsns, day);
    var writer = new ReportWriter(random);
    var towns = new Deck<>(Town.shares(), MORNING, random);
    var followUps = new Deck<>(followUps(), MORNING, random);
    var planned = new ArrayList<Planned>(MORNING);
    for (var mix : Mix.of(MORNING, Figures.URGENCIES, random)) {
      var fresh = households.next(mix.nature(), towns.draw());
      var isFollowUp = followUps.draw() && mix.decision().kind() == TriageKind.REPORT;
      var household = isFollowUp ? known.get(planned.size()) : fresh;
      var reference = reference(Origin.of(mix.capacity()), day, planned.size() + 1);
      var midnight = day.atStartOfDay(AMSTERDAM).toInstant();
      var report = writer.write(reference, mix.capacity(), household, null, midnight);
      planned.add(new Planned(Origin.of(mix.capacity()), report, mix.decision(), null));
    }
    return planned;
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
    for (var mix : Mix.of(WAITING, Figures.URGENCIES_WAITING, random)) {
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
