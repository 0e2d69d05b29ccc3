package nl.tijdig.bench.sweep;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import nl.tijdig.bench.Databases;
import nl.tijdig.bench.Rig;
import nl.tijdig.bench.Scale.Sweep;

/**
 * db-scheduler on the same PostgreSQL, in the way its own documentation measures fastest
 * (lock-and-fetch, 20 threads). Each task writes one row, which is less than what an alert takes.
 */
final class SchedulerPeer {

  private static final int THREADS = 20;
  private static final double LOWER = 4.0;
  private static final double UPPER = 20.0;
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

  /** The table as its documentation gives it for PostgreSQL. */
  private static final String TABLES =
      """
      create table scheduled_tasks (
        task_name text not null,
        task_instance text not null,
        task_data bytea,
        execution_time timestamptz not null,
        picked boolean not null,
        picked_by text,
        last_success timestamptz,
        last_failure timestamptz,
        consecutive_failures int,
        last_heartbeat timestamptz,
        version bigint not null,
        priority smallint,
        primary key (task_name, task_instance)
      );
      create index execution_time_idx on scheduled_tasks (execution_time);
      create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
      create index priority_execution_time_idx
        on scheduled_tasks (priority desc, execution_time asc);
      """;

  private static final String LEFT =
      """
      select count(*) from (
        select 1 from scheduled_tasks where execution_time <= now() limit 1) as any_of_them
      """;

  private final Rig rig;

  SchedulerPeer(Rig rig) {
    this.rig = rig;
  }

  void prepare() throws SQLException {
    execute(TABLES);
    execute(Done.TABLE);
  }

  /** Lets tasks fall due and gives the time until the last was carried out. */
  Duration run(Sweep sweep) throws SQLException, InterruptedException {
    rig.say("as many tasks of db-scheduler");
    try (var pool = PeerPool.of(rig.workbench(), THREADS + 5)) {
      var scheduler = scheduler(pool);
      scheduler.start();
      try {
        var warmUp = Math.min(rig.scale().warmUp(), sweep.due());
        pass(warmUp, warmUp, Moments.FEW);
        return pass(sweep.due(), sweep.stored(), Moments.MANY);
      } finally {
        scheduler.stop();
      }
    }
  }

  private Duration pass(int due, int stored, Duration ahead)
      throws SQLException, InterruptedException {
    var at = Moments.ahead(ahead);
    store(due, at, stored);
    Moments.await(at);
    try (var left = rig.databases().query(Databases.BENCH, LEFT)) {
      while (left.value() > 0) {
        Thread.sleep(BETWEEN_LOOKS);
      }
    }
    var elapsed = Duration.between(at, Instant.now());
    verify(due);
    return elapsed;
  }

  private void store(int due, Instant at, int stored) throws SQLException {
    execute("truncate scheduled_tasks, done");
    execute(
        """
        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
        select 'term', number::text,
          case when number <= %d then timestamptz '%s' else now() + interval '1 day' end, false, 1
        from generate_series(1, %d) as number
        """
            .formatted(due, at, stored));
    execute("vacuum analyze scheduled_tasks");
    execute("checkpoint");
  }

  private void verify(int due) throws SQLException {
    var done = rig.databases().number(Databases.BENCH, "select count(*) from done");
    if (done != due) {
      throw new IllegalStateException("db-scheduler did %d of %d tasks".formatted(done, due));
    }
  }

  private static Scheduler scheduler(DataSource dataSource) {
    return Scheduler.create(dataSource, task(dataSource))
        .threads(THREADS)
        .pollUsingLockAndFetch(LOWER, UPPER)
        .pollingInterval(POLL)
        .build();
  }

  private static OneTimeTask<Void> task(DataSource dataSource) {
    return Tasks.oneTime("term").execute((_, _) -> Done.write(dataSource));
  }

  private void execute(String sql) throws SQLException {
    rig.databases().execute(Databases.BENCH, sql);
  }
}
