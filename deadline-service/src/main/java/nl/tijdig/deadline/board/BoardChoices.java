package nl.tijdig.deadline.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.tijdig.deadline.term.DeadlineBoard;
import org.jdbi.v3.core.Jdbi;

/**
 * What one can choose from in the filter: the municipalities that have terms that run, and the
 * teams that have been given work. Each is found by jumping through an index from one to the next.
 */
@ApplicationScoped
class BoardChoices {

  private static final int MOST = 400;

  private static final String MUNICIPALITIES = next("municipality", "deadline", DeadlineBoard.OPEN);
  private static final String TEAMS = next("team", "subject_team", "team is not null");

  private final Jdbi jdbi;

  BoardChoices(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those there are, in order. */
  record Choices(List<String> municipalities, List<String> teams) {}

  @Transactional
  Choices read() {
    return jdbi.withHandle(
        handle ->
            new Choices(
                handle.createQuery(MUNICIPALITIES).mapTo(String.class).list(),
                handle.createQuery(TEAMS).mapTo(String.class).list()));
  }

  private static String next(String column, String table, String condition) {
    return """
    with recursive one as (
      (select %1$s from %2$s where %3$s order by %1$s limit 1)
      union all
      select (select %1$s from %2$s where %3$s and %1$s > one.%1$s order by %1$s limit 1)
      from one where one.%1$s is not null
    )
    select %1$s from one where %1$s is not null limit %4$d
    """
        .formatted(column, table, condition, MOST);
  }
}
