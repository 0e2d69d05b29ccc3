package nl.tijdig.deadline.figure;

/**
 * When terms were open, as plain SQL: one stretch of time for each, and two for one that lapsed and
 * was begun again. It is about when things happened, not about when they were told, so a late
 * message corrects the past.
 */
public final class Stretches {

  /**
   * Gives a row of {@code deadline} with {@code opened_at}, {@code closed_at}, null while open, and
   * {@code lapsed_at} of a term that was begun again.
   */
  public static final String OF_DEADLINE =
      """
      deadline
      cross join lateral (
        select cast(endings -> 'cancels' ->> cast(rule_version as text) as timestamptz) as cancel
      ) as told
      cross join lateral (
        select case when cancelled_at is null and cancel >= first_started_at and cancel < started_at
                    then cancel end as lapsed_at
      ) as gap
      cross join lateral (values
        (first_started_at, least(met_at, coalesce(lapsed_at, cancelled_at))),
        (case when lapsed_at is not null then started_at end, coalesce(met_at, cancelled_at))
      ) as stretch (opened_at, closed_at)
      """;

  /** Something between opening and closing there must be; an end before the start opens nothing. */
  public static final String IS_ONE =
      "(opened_at < closed_at or (opened_at is not null and closed_at is null))";

  public static final String CLOSED_BY_MET = "coalesce(closed_at = met_at, false)";

  private Stretches() {}
}
