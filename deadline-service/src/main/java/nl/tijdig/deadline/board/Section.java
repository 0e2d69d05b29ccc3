package nl.tijdig.deadline.board;

import java.time.Instant;
import nl.tijdig.deadline.term.DeadlineBoard;
import nl.tijdig.platform.sql.Conditions;

/** A list on the board. The conditions are in the words of the indexes that have its terms. */
enum Section {
  /** Terms that pass before the day is over. */
  TODAY(DeadlineBoard.OPEN + " and state = 'running'", "due_at, id"),
  /** Terms that passed, run on, and have no approved explanation. */
  LATE(
      DeadlineBoard.OPEN
          + " and state = 'breached' and "
          + DeadlineBoard.EXPLANATION
          + " <> 'approved'",
      "due_at, id"),
  /** Terms that ended too late, and have no approved explanation; the latest first. */
  ENDED_LATE(
      "state in ('met-late', 'cancelled') and breached_at is not null and "
          + DeadlineBoard.EXPLANATION
          + " <> 'approved'",
      "due_at desc, id desc");

  private final String condition;
  private final String order;

  Section(String condition, String order) {
    this.condition = condition;
    this.order = order;
  }

  /**
   * What a term of the list of a board meets.
   *
   * @param endOfDay when the day ends; what is late has passed before that, which keeps the index
   *     from being read to its end
   */
  Conditions conditions(BoardFilter filter, Instant endOfDay) {
    var conditions = filter.conditions().with(condition);
    return isOpen() ? conditions.with("due_at <= :until", "until", endOfDay) : conditions;
  }

  /** Whether its terms run; of those, what is acute comes first. */
  boolean isOpen() {
    return this != ENDED_LATE;
  }

  String order() {
    return order;
  }
}
