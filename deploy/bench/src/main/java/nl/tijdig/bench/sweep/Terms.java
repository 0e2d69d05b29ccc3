package nl.tijdig.bench.sweep;

import java.sql.SQLException;
import java.time.Instant;
import nl.tijdig.bench.Databases;
import nl.tijdig.contracts.Topic;

/**
 * The terms of the deadline service, prepared in SQL. Those that fall due are real ones: the
 * service made them when it read the reports. Those that only lie there are copies with another id.
 */
final class Terms {

  /** Real ids follow from the report and the rule (UUIDv8); copies have a random one (UUIDv4). */
  private static final String IS_REAL = "substr(id::text, 15, 1) = '8'";

  private static final String NO_COPIES = "delete from deadline where not (" + IS_REAL + ")";

  private static final String REST =
      """
      update deadline set state = 'running', breached_at = null, acted_until = null,
        due_at = timestamptz '2099-01-01', next_action_at = timestamptz '2099-01-01'
      where next_action_at is distinct from timestamptz '2099-01-01'
      """;

  private final Databases databases;

  Terms(Databases databases) {
    this.databases = databases;
  }

  /** So many terms, none of which is due soon. */
  void store(int stored) throws SQLException {
    rest();
    execute(NO_COPIES);
    execute(
        "delete from deadline where id not in (select id from deadline limit %d)"
            .formatted(stored));
    copy(stored - number("select count(*) from deadline"));
    settle();
  }

  private void copy(long copies) throws SQLException {
    execute(
        """
        insert into deadline (id, rule, rule_version, kind, subject_id, occurrence, case_id,
          municipality, told_at, started_at, counts_from, due_at, derivation, endings, state,
          next_action_at, version)
        select gen_random_uuid(), rule, rule_version, kind, gen_random_uuid(), occurrence,
          gen_random_uuid(), municipality, told_at, started_at, counts_from, at, derivation,
          endings, 'running', at, version
        from (select * from deadline limit 1) as one,
          (select now() + interval '1 day' + random() * interval '90 days' as at
           from generate_series(1, %d)) as many
        """
            .formatted(copies));
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
            .formatted(at, IS_REAL, due));
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
