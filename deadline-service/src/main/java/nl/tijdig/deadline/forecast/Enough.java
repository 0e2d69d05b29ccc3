package nl.tijdig.deadline.forecast;

import nl.tijdig.platform.web.Problem;

/** How much history there must be: of less any figure would be invented. */
final class Enough {
  private static final int WEEKS = 4;
  private static final int TERMS = 10;

  private Enough() {}

  static boolean isEnough(PastWeeks past) {
    return past.count() >= WEEKS && past.sum(PastDay::begun) >= TERMS;
  }

  /**
   * Refuses to forecast from too little.
   *
   * @throws Problem {@code 409}, with how much there is and how much is needed
   */
  static void require(PastWeeks past) {
    if (!isEnough(past)) {
      throw tooLittle(past.count(), past.sum(PastDay::begun));
    }
  }

  private static Problem tooLittle(int weeks, long terms) {
    return new Problem(
            ForecastProblem.TOO_LITTLE_HISTORY,
            "Er zijn %d hele weken met %d begonnen termijnen; nodig zijn %d weken en %d termijnen."
                .formatted(weeks, terms, WEEKS, TERMS),
            "There are %d whole weeks in which %d terms began; %d weeks and %d terms are needed."
                .formatted(weeks, terms, WEEKS, TERMS))
        .with("weeks", weeks)
        .with("terms", terms)
        .with("weeksNeeded", WEEKS)
        .with("termsNeeded", TERMS);
  }
}
