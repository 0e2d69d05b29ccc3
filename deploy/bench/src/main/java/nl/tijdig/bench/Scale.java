package nl.tijdig.bench;

import java.util.List;

/**
 * How much is done.
 *
 * @param warmUp how often a thing is done before the clock runs, so that JVMs are warm
 * @param commits of the floor
 * @param posts reports that are posted as fast as they are answered
 * @param seconds how long a load of a fixed rate lasts
 * @param archive terms that are stored while pages are read
 * @param pages how often each page is read
 * @param slow how many tasks fall due of a peer that does few in a second
 * @param sweeps the sweeps that are measured, the largest first: terms are only taken away
 */
public record Scale(
    int warmUp,
    int commits,
    int posts,
    int seconds,
    int archive,
    int pages,
    int slow,
    List<Sweep> sweeps) {

  /** Terms that are due at once among those that are stored. */
  public record Sweep(int due, int stored) {}

  /** What the figures in the documentation are of. */
  static Scale full() {
    return new Scale(
        5_000,
        40_000,
        30_000,
        20,
        1_000_000,
        1_000,
        2_000,
        List.of(
            new Sweep(100_000, 1_000_000), new Sweep(100_000, 100_000), new Sweep(10_000, 10_000)));
  }

  /** To see whether everything works; its figures mean little. */
  static Scale small() {
    return new Scale(
        500,
        4_000,
        3_000,
        5,
        20_000,
        100,
        300,
        List.of(new Sweep(5_000, 20_000), new Sweep(1_000, 1_000)));
  }

  /** The most that is due at once. */
  public int mostDue() {
    return sweeps.stream().mapToInt(Sweep::due).max().orElseThrow();
  }
}
