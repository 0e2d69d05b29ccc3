package nl.tijdig.deadline.forecast;

import nl.tijdig.platform.web.Problem;

/**
 * How much history there must be: of less any figure would be invented. A waiting list that was
 * taken over holds what was still open, and so tells nothing of what is done in a week.
 */
final class Enough {
  private static final int WEEKS = 4;
  private static final int TERMS = 10;

  private Enough() {}

  static boolean isEnough(PastWeeks past) {
    return past.count() >= WEEKS
        && past.sum(PastDay::begun) >= TERMS
        && past.sum(PastDay::met) >= TERMS;
  }

  /**
   * Refuses to forecast from too little.
   *
   * @throws Problem {@code 409}, with how much there is and how much is needed
   */
  static void require(PastWeeks past) {
    if (!isEnough(past)) {
      throw tooLittle(past.count(), past.sum(PastDay::begun), past.sum(PastDay::met));
    }
  }

  private static Problem tooLittle(int weeks, long terms, long met) {
    return new Problem(
            ForecastProblem.TOO_LITTLE_HISTORY,
            "Er zijn %d hele weken met %d begonnen en %d gehaalde termijnen; nodig zijn %d weken, en %d van elk."
                .formatted(weeks, terms, met, WEEKS, TERMS),
            "There are %d whole weeks in which %d terms began and %d were met; %d weeks are needed, and %d of each."
                .formatted(weeks, terms, met, WEEKS, TERMS))
        .with("weeks", weeks)
        .with("terms", terms)
        .with("met", met)
        .with("weeksNeeded", WEEKS)
        .with("termsNeeded", TERMS);
  }
}
