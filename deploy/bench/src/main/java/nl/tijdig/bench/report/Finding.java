package nl.tijdig.bench.report;

/**
 * One figure.
 *
 * @param what is measured
 * @param measured here
 * @param beside the floor or the peer, measured in the same run; empty when there is none
 * @param ratio of the two; empty when there is none
 * @param goal what was aimed at
 * @param reached whether it was; empty when there is no goal
 */
public record Finding(
    String what, String measured, String beside, String ratio, String goal, String reached) {

  /** A figure with a goal of its own. */
  public static Finding of(String what, String measured, String goal, boolean reached) {
    return new Finding(what, measured, "", "", goal, yesOrNo(reached));
  }

  /** A figure that is only shown. */
  public static Finding of(String what, String measured) {
    return new Finding(what, measured, "", "", "", "");
  }

  /** A rate beside that of a floor or a peer; the goal is said in words. */
  public static Finding beside(
      String what, double rate, String other, double otherRate, String goal, boolean reached) {
    return new Finding(
        what,
        Numbers.perSecond(rate),
        "%s %s".formatted(other, Numbers.perSecond(otherRate)),
        Numbers.ratio(rate / otherRate),
        goal,
        yesOrNo(reached));
  }

  /** On one line. */
  String sentence() {
    return what + ": " + measured + (beside.isEmpty() ? "" : ", beside " + beside);
  }

  private static String yesOrNo(boolean reached) {
    return reached ? "yes" : "no";
  }
}
