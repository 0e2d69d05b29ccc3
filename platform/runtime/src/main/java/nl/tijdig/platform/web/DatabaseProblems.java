package nl.tijdig.platform.web;

import java.sql.SQLException;
import java.util.Set;
import nl.tijdig.platform.sql.DatabaseFailure;
import org.jspecify.annotations.Nullable;

/** What a failure of PostgreSQL means to a caller, by its SQL state. */
final class DatabaseProblems {

  /** Two transactions got in each other's way. */
  private static final Set<String> COLLIDED = Set.of("40001", "40P01");

  /** A character that PostgreSQL cannot keep, such as NUL. */
  private static final String NOT_A_CHARACTER = "22021";

  private DatabaseProblems() {}

  /** The answer to a failure; null when it is a defect of ours. */
  static @Nullable Problem of(SQLException failure) {
    if (DatabaseFailure.isAway(failure)) {
      return StandardProblems.databaseAway();
    }
    var state = failure.getSQLState();
    if (state != null && COLLIDED.contains(state)) {
      return collided();
    }
    return NOT_A_CHARACTER.equals(state) ? StandardProblems.malformed() : null;
  }

  private static Problem collided() {
    return new Problem(
        CommonProblem.CONFLICT,
        "Een gelijktijdige wijziging ging voor. Probeer het opnieuw.",
        "A change at the same moment went first. Try again.");
  }
}
