package nl.tijdig.deadline.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.deadline.Story;
import nl.tijdig.deadline.Told;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories that are played forward, day by day, and asked about afterwards. */
@QuarkusTest
@WithTestResource(RealServices.class)
class PastStockPropertyTest {
  private static final LocalDate FIRST = LocalDate.parse("2025-03-20");
  private static final int DAYS = 30;
  private static final int REPORTS = 25;

  @Inject TestClock clock;
  @Inject Told told;
  @Inject Figures figures;

  private record Happening(Instant at, Event event) {}

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theStockOnAPastDayIsWhatWasSaidOnThatDayAndFlowLeadsFromOneToTheNext(long seed) {
    var municipality = "07%02d".formatted(seed);
    var scope = new Scope(null, null, municipality, null, Split.NONE);
    var history = history(new Random(seed), municipality);

    var said = new LinkedHashMap<LocalDate, List<Stock>>();
    for (var day = 0; day <= DAYS; day++) {
      var date = FIRST.plusDays(day);
      play(history, date.minusDays(1), date);
      clock.set(Period.beginOf(date));
      said.put(date, figures.stock(scope, List.of(Period.beginOf(date))));
    }

    assertThat(said.values().stream().flatMap(List::stream)).hasSizeGreaterThan(DAYS);
    said.forEach(
        (day, then) ->
            assertThat(figures.stock(scope, List.of(Period.beginOf(day))))
                .as("%s", day)
                .isEqualTo(then));
    for (var day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
      assertThat(open(said, day.plusDays(1)))
          .as("%s", day)
          .isEqualTo(added(open(said, day), flow(scope, day)));
    }
  }

  private void play(List<Happening> history, LocalDate from, LocalDate until) {
    for (var one : history) {
      if (!one.at().isBefore(Period.beginOf(from)) && one.at().isBefore(Period.beginOf(until))) {
        clock.set(one.at());
        told.tell(one.event());
      }
    }
  }

  private static List<Happening> history(Random random, String municipality) {
    return Stream.generate(() -> lifeOf(random, municipality))
        .limit(REPORTS)
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Happening::at))
        .toList();
  }

  /** Of one report: received, triaged, perhaps twice, and assessed, perhaps. */
  private static List<Happening> lifeOf(Random random, String municipality) {
    var at = later(random, Period.beginOf(FIRST), 12);
    var story = new Story(at, municipality);
    var life = new ArrayList<Happening>();
    life.add(new Happening(at, story.received()));
    at = later(random, at, 3);
    var otherCare = random.nextInt(3) == 0;
    life.add(
        new Happening(
            at,
            otherCare
                ? story.triaged(TriageKind.OTHER_CARE, null, at)
                : story.triaged(
                    TriageKind.REPORT, List.of(Urgency.values()).get(random.nextInt(3)), at)));
    if (otherCare && random.nextBoolean()) {
      return life;
    }
    if (otherCare) {
      at = later(random, at, 5);
      life.add(new Happening(at, story.triaged(TriageKind.REPORT, Urgency.ACUTE, at)));
    }
    if (random.nextInt(5) > 0) {
      at = later(random, at, 2);
      life.add(new Happening(at, story.assessmentStarted(at)));
      at = later(random, at, 9);
      life.add(new Happening(at, story.assessmentCompleted(at)));
    }
    return life;
  }

  private static Instant later(Random random, Instant at, int days) {
    return at.plusSeconds(60 + random.nextInt(days * 24 * 60 * 60));
  }

  private Map<String, Long> flow(Scope scope, LocalDate day) {
    var flow = new LinkedHashMap<String, Long>();
    figures
        .flow(scope, List.of(new Period(day, day.plusDays(1))))
        .forEach(one -> flow.put(one.group().rule(), one.inflow() - one.outflow()));
    return flow;
  }

  private static Map<String, Long> open(Map<LocalDate, List<Stock>> said, LocalDate day) {
    var open = new LinkedHashMap<String, Long>();
    said.get(day).forEach(stock -> open.put(stock.group().rule(), stock.open()));
    return open;
  }

  private static Map<String, Long> added(Map<String, Long> stock, Map<String, Long> flow) {
    var sum = new LinkedHashMap<>(stock);
    flow.forEach((rule, change) -> sum.merge(rule, change, Long::sum));
    sum.values().removeIf(open -> open == 0);
    return sum;
  }
}
