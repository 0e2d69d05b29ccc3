package nl.tijdig.demo.show;

import nl.tijdig.demo.api.Refused;

/** Shows and counts what was done; what goes wrong with one thing does not stop the next. */
public final class Journal {

  private final Screen screen;
  private final Tally tally;

  public Journal(Screen screen, Tally tally) {
    this.screen = screen;
    this.tally = tally;
  }

  /** Something that is done over HTTP. */
  @FunctionalInterface
  public interface Work {
    void run() throws InterruptedException;
  }

  /** Does it, and shows why a service would not have it. */
  public void attempt(Work work) throws InterruptedException {
    try {
      work.run();
    } catch (Refused refused) {
      tally.count("not done", "with status " + refused.status());
      screen.say("not done", refused.getMessage());
    }
  }

  /**
   * Something was done.
   *
   * @param what the step, under which it is counted
   * @param which the kind of it, which is counted
   * @param text the rest of the line
   */
  public void done(String what, String which, String text) {
    tally.count(what, which);
    screen.say(what, "%-24s %s".formatted(which, text));
  }

  /** Something that is only counted. */
  public void count(String what, String which) {
    tally.count(what, which);
  }
}
