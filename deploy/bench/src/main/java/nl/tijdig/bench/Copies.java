package nl.tijdig.bench;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tijdig.contracts.Topic;

/**
 * Terms that only lie there, made in SQL: copies of terms that the service made, but for an id and
 * the moments. What is not said is copied, so a column that the service adds is there too.
 */
public final class Copies {

  /** Real ids follow from the report and the rule (UUIDv8); copies have a random one (UUIDv4). */
  public static final String IS_REAL = "substr(id::text, 15, 1) = '8'";

  /** Enough to have every rule and municipality that there is. */
  private static final int TEMPLATES = 1_000;

  private static final Map<String, String> OTHERS =
      Map.of(
          "id", "gen_random_uuid()",
          "subject_id", "gen_random_uuid()",
          "case_id", "gen_random_uuid()",
          "due_at", "at");

  private final Databases databases;

  public Copies(Databases databases) {
    this.databases = databases;
  }

  /** Only the real ones are left, and of those as many. */
  public void keepReal(int most) throws SQLException {
    databases.execute(
        Databases.of(Topic.DEADLINE),
        """
        create temporary table kept as
          select * from deadline where %s order by id limit %d;
        truncate deadline, alert;
        insert into deadline select * from kept;
        """
            .formatted(IS_REAL, most));
  }

  /**
   * Adds copies.
   *
   * @param due when the one with this {@code number}, from 1, is due
   * @param columns what else they do not share, in SQL that may name {@code number} and {@code at},
   *     which is when they are due
   */
  public void add(long count, String due, Map<String, String> columns) throws SQLException {
    var names = columns();
    var others = new HashMap<>(OTHERS);
    others.putAll(columns);
    databases.execute(
        Databases.of(Topic.DEADLINE),
        """
        set enable_mergejoin = off; -- it would not keep the order of the numbers
        with template as materialized (
          select *, row_number() over () as place from deadline where %s limit %d)
        insert into deadline (%s)
        select %s
        from (select number, %s as at from generate_series(1, %d) as number) as copy
          join template on place = 1 + number %% (select count(*) from template)
        """
            .formatted(
                IS_REAL,
                TEMPLATES,
                String.join(", ", names),
                names.stream()
                    .map(name -> others.getOrDefault(name, name))
                    .collect(Collectors.joining(", ")),
                due,
                count));
  }

  private List<String> columns() throws SQLException {
    return databases.columns(Databases.of(Topic.DEADLINE), "deadline");
  }
}
