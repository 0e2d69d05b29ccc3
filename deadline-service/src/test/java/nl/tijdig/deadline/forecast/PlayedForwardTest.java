package nl.tijdig.deadline.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Forecasts of generated histories, held against how those went on. */
class PlayedForwardTest {
  private static final int HISTORIES = 300;
  private static final int RUNS = 400;

  private record Compared(int week, Spread forecast, int actual) {
    boolean holds() {
      return forecast.holds(actual);
    }

    /** Where nothing can be late and nothing is, a band is right without having said anything. */
    boolean saysSomething() {
      return forecast.high() > 0 || actual > 0;
    }
  }

  private static final List<Compared> ALL = all(13);

  private static List<Compared> all(int weeksBefore) {
    return LongStream.range(0, HISTORIES)
        .mapToObj(seed -> compared(seed, weeksBefore))
        .flatMap(List::stream)
        .filter(Compared::saysSomething)
        .toList();
  }

  private static List<Compared> compared(long seed, int weeksBefore) {
    var history = Generated.of(seed, weeksBefore);
    var outcomes =
        new Simulation(history.past(), history.now(), Generated.ahead()).play(RUNS, seed);
    return IntStream.range(0, Generated.WEEKS_AHEAD)
        .mapToObj(
            week ->
                new Compared(
                    week, outcomes.spread(What.BREACHED, week), history.breaches().get(week)))
        .toList();
  }

  private static double held(List<Compared> compared) {
    return compared.stream().filter(Compared::holds).count() / (double) compared.size();
  }

  @Test
  void theBandHoldsAboutAsOftenAsItSays() {
    assertThat(ALL).hasSizeGreaterThan(1_000);
    assertThat(held(ALL)).isBetween(0.70, 0.90);
  }

  @Test
  void theBandHoldsAsWellFarAheadAsNearBy() {
    var near = ALL.stream().filter(one -> one.week() < 3).toList();
    var far = ALL.stream().filter(one -> one.week() >= 7).toList();

    assertThat(held(near)).isBetween(0.65, 0.95);
    assertThat(held(far)).isBetween(0.65, 0.95);
  }

  @Test
  void onTheLeastHistoryThereMayBeTheBandHoldsLessOftenThoughMostly() {
    var little = all(4);

    assertThat(held(little)).isBetween(0.65, held(ALL));
  }

  @Test
  void theExpectationIsNeitherHopefulNorGloomy() {
    var expected = ALL.stream().mapToDouble(one -> one.forecast().expected()).sum();
    var actual = ALL.stream().mapToInt(Compared::actual).sum();

    assertThat(expected / actual).isBetween(0.8, 1.25);
  }

  @Test
  void aBandThatLeavesOutWhatIsLateNowHoldsLessOften() {
    var blind =
        LongStream.range(0, HISTORIES)
            .mapToObj(
                seed -> {
                  var history = Generated.of(seed, 13);
                  return new Compared(
                      0,
                      new Simulation(history.past(), OpenTerms.NONE, Generated.ahead())
                          .play(RUNS, seed)
                          .spread(What.BREACHED, 0),
                      history.breaches().getFirst());
                })
            .filter(Compared::saysSomething)
            .toList();

    assertThat(held(blind)).isLessThan(0.5);
  }
}
