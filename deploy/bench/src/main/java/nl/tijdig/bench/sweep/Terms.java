package nl.tijdig.bench.sweep;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import nl.tijdig.bench.Copies;
import nl.tijdig.bench.Databases;
import nl.tijdig.contracts.Topic;

/**
 * The terms of the deadline service, prepared in SQL. Those that fall due are real ones: the
 * service made them when it read the reports. Those that only lie there are copies with another id.
 */
final class Terms {

  private static final String REST =
      """
      update deadline set state = 'running', breached_at = null, acted_until = null,
        due_at = timestamptz '2099-01-01', next_action_at = timestamptz '2099-01-01'
      where next_action_at is distinct from timestamptz '2099-01-01'
      """;

  private final Databases databases;
  private final Copies copies;

  Terms(Databases databases) {
    this.databases = databases;
    this.copies = new Copies(databases);
  }

  /** So many terms, none of which is due soon. */
  void store(int stored) throws SQLException {
    copies.keepReal(stored);
    rest();
    copies.add(
        stored - number("select count(*) from deadline"),
        "now() + interval '1 day' + random() * interval '90 days'",
        Map.of("next_action_at", "at"));
    settle();
  }

  /** None has passed, and none is due for years. */
  void rest() throws SQLException {
    execute("truncate alert");
    execute(REST);
  }

  /**
   * Lets so many of them fall due at that moment. Every warning before it has been raised, so that
   * what is left is the breach.
   */
  void makeDue(int due, Instant at) throws SQLException {
    execute(
        """
        update deadline set due_at = at, next_action_at = at, acted_until = at - interval '1 second'
        from (select timestamptz '%s' as at) as given
        where id in (select id from deadline where %s order by id limit %d)
        """
            .formatted(at, Copies.IS_REAL, due));
    settle();
  }

  /** As if all of it had been written long ago. */
  private void settle() throws SQLException {
    execute("vacuum analyze deadline");
    execute("checkpoint");
  }

  long breached() throws SQLException {
    return number("select count(*) from deadline where state = 'breached'");
  }

  long alerts() throws SQLException {
    return number("select count(*) from alert where type = 'breach'");
  }

  private void execute(String sql) throws SQLException {
    databases.execute(Databases.of(Topic.DEADLINE), sql);
  }

  private long number(String sql) throws SQLException {
    return databases.number(Databases.of(Topic.DEADLINE), sql);
  }
}
