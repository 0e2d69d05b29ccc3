package nl.tijdig.bench.page;

import java.sql.SQLException;
import java.util.Map;
import nl.tijdig.bench.Copies;
import nl.tijdig.bench.Databases;
import nl.tijdig.contracts.Topic;

/**
 * Terms of two years back and a quarter ahead, in the order in which they were written: those that
 * passed have ended, four of five in time, but for one of a hundred; the others run.
 */
final class Archive {

  private static final String BEGAN = "at - interval '7 days'";

  private final Databases databases;

  Archive(Databases databases) {
    this.databases = databases;
  }

  void fill(int terms) throws SQLException {
    new Copies(databases).add(terms, due(terms), columns());
    execute("vacuum analyze deadline");
    execute("checkpoint");
  }

  private static String due(int terms) {
    return "now() - interval '730 days' + number * interval '820 days' / " + terms;
  }

  private static Map<String, String> columns() {
    return Map.of(
        "told_at", BEGAN,
        "first_started_at", BEGAN,
        "started_at", BEGAN,
        "counts_from", BEGAN,
        "state",
            """
            case when at > now() then 'running' when number % 100 = 0 then 'breached'
                 when number % 5 = 1 then 'met-late' else 'met' end
            """,
        "met_at",
            """
            case when at > now() or number % 100 = 0 then null
                 when number % 5 = 1 then at + interval '2 days'
                 else at - number % 7 * interval '1 day' end
            """,
        "breached_at", "case when at <= now() and (number % 100 = 0 or number % 5 = 1) then at end",
        "acted_until", "case when at <= now() then at end",
        "next_action_at", "case when at > now() then at end");
  }

  /** The municipality that has most of them. */
  String municipality() throws SQLException {
    return databases.text(
        Databases.of(Topic.DEADLINE),
        "select municipality from deadline group by municipality order by count(*) desc limit 1");
  }

  private void execute(String sql) throws SQLException {
    databases.execute(Databases.of(Topic.DEADLINE), sql);
  }
}
