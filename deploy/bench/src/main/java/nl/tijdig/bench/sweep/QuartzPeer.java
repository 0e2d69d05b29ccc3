package nl.tijdig.bench.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import nl.tijdig.bench.Databases;
import nl.tijdig.bench.Rig;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.utils.DBConnectionManager;

/**
 * The JDBC job store of Quartz on the same PostgreSQL, with what its documentation gives for many
 * triggers at once: it takes as many in one go as there are threads, within the lock that this asks
 * for, and it may have other instances beside it, as our sweep may. One job has all the triggers,
 * which is the least that it can store.
 */
final class QuartzPeer {

  private static final int THREADS = 20;
  private static final String NAME = "bench";
  private static final String TABLES = "/org/quartz/impl/jdbcjobstore/tables_postgres.sql";
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
  private static final String COUNT_DONE = "select count(*) from done";

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("org.quartz.scheduler.instanceName", NAME),
          Map.entry("org.quartz.scheduler.instanceId", "AUTO"),
          Map.entry("org.quartz.scheduler.skipUpdateCheck", "true"),
          Map.entry("org.quartz.scheduler.idleWaitTime", "1000"),
          Map.entry(
              "org.quartz.scheduler.batchTriggerAcquisitionMaxCount", Integer.toString(THREADS)),
          Map.entry("org.quartz.threadPool.class", SimpleThreadPool.class.getName()),
          Map.entry("org.quartz.threadPool.threadCount", Integer.toString(THREADS)),
          Map.entry("org.quartz.jobStore.class", JobStoreTX.class.getName()),
          Map.entry("org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName()),
          Map.entry("org.quartz.jobStore.dataSource", NAME),
          Map.entry("org.quartz.jobStore.isClustered", "true"),
          Map.entry("org.quartz.jobStore.acquireTriggersWithinLock", "true"),
          // However long it takes, what is late is carried out and not passed over.
          Map.entry("org.quartz.jobStore.misfireThreshold", "3600000"));

  private final Rig rig;

  QuartzPeer(Rig rig) {
    this.rig = rig;
  }

  /** Lets tasks fall due and gives the time until the last was carried out. */
  Duration run(int due, int stored) throws SQLException, InterruptedException {
    rig.say("%d triggers of Quartz among %d".formatted(due, stored));
    try (var pool = PeerPool.of(rig.workbench(), THREADS + 5)) {
      DBConnectionManager.getInstance().addConnectionProvider(NAME, new QuartzConnections(pool));
      var warmUp = due / 10;
      pass(pool, warmUp, warmUp);
      return pass(pool, due, stored);
    } catch (SchedulerException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Duration pass(DataSource pool, int due, int stored)
      throws SQLException, SchedulerException, IOException, InterruptedException {
    var script = script();
    var indexes = script.indexOf("CREATE INDEX");
    execute(script.substring(0, indexes));
    execute("truncate done");
    var scheduler = scheduler(pool);
    try {
      scheduler.addJob(
          JobBuilder.newJob(Task.class).withIdentity("term", "term").storeDurably().build(), false);
      store(stored);
      execute(script.substring(indexes).replace("COMMIT;", ""));
      var at = letFallDue(due);
      scheduler.start();
      Moments.await(at);
      awaitDone(due);
      return Duration.between(at, Instant.now());
    } finally {
      scheduler.shutdown(true);
    }
  }

  /** Before the indexes are there, which is the quicker way. */
  private void store(int stored) throws SQLException {
    execute(
        """
        insert into qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group,
          next_fire_time, prev_fire_time, priority, trigger_state, trigger_type, start_time,
          end_time, misfire_instr)
        select '%1$s', number::text, 'term', 'term', 'term', at, -1, 5, 'WAITING', 'SIMPLE', at,
          0, 0
        from generate_series(1, %2$d) as number,
          (select 1000 * extract(epoch from now() + interval '1 day')::bigint as at) as later;
        insert into qrtz_simple_triggers (sched_name, trigger_name, trigger_group, repeat_count,
          repeat_interval, times_triggered)
        select sched_name, trigger_name, trigger_group, 0, 0, 0 from qrtz_triggers;
        """
            .formatted(NAME, stored));
  }

  private Instant letFallDue(int due) throws SQLException {
    execute("vacuum analyze");
    execute("checkpoint");
    var at = Moments.ahead(Moments.FEW);
    execute(
        """
        update qrtz_triggers set next_fire_time = %1$d, start_time = %1$d
        where trigger_name::int <= %2$d
        """
            .formatted(at.toEpochMilli(), due));
    return at;
  }

  private void awaitDone(int due) throws SQLException, InterruptedException {
    try (var done = rig.databases().query(Databases.BENCH, COUNT_DONE)) {
      while (done.value() < due) {
        Thread.sleep(BETWEEN_LOOKS);
      }
      if (done.value() > due) {
        throw new IllegalStateException("Quartz did %d of %d tasks".formatted(done.value(), due));
      }
    }
  }

  private static Scheduler scheduler(DataSource pool) throws SchedulerException {
    var settings = new Properties();
    settings.putAll(SETTINGS);
    var scheduler = new StdSchedulerFactory(settings).getScheduler();
    scheduler.setJobFactory((_, _) -> new Task(pool));
    return scheduler;
  }

  private static String script() throws IOException {
    try (var script = Job.class.getResourceAsStream(TABLES)) {
      if (script == null) {
        throw new IOException(TABLES + " is not there");
      }
      return new String(script.readAllBytes(), UTF_8);
    }
  }

  /** Writes its row. */
  private record Task(DataSource pool) implements Job {
    @Override
    public void execute(JobExecutionContext context) {
      Done.write(pool);
    }
  }

  private void execute(String sql) throws SQLException {
    rig.databases().execute(Databases.BENCH, sql);
  }
}
