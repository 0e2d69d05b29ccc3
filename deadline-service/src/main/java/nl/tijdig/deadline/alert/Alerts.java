package nl.tijdig.deadline.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import nl.tijdig.platform.sql.Columns;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps the alerts, each once for a term, in the transaction of the change they come from. */
@ApplicationScoped
public class Alerts {

  /**
   * Positions are given out under a lock that ends with the transaction: then they are in the order
   * of the commits, and a reader who has seen one has seen all before it.
   */
  private static final String IN_ORDER = "select pg_advisory_xact_lock(hashtext('alert_position'))";

  private static final String RAISE =
      """
      insert into alert as known (<columns>)
      select * from <rows>
      on conflict (deadline_id, type, name, round) do update
        set raised_at = excluded.raised_at, withdrawn_at = null,
            position = nextval('alert_position')
        where known.withdrawn_at is not null
      """;

  /** One that was raised, withdrawn and raised again is there once; the last one counts. */
  private static final String RESTORE =
      """
      insert into alert as known (<columns>)
      select deadline_id, type, name, round, max(raised_at) from <rows> as told (<columns>)
      group by deadline_id, type, name, round order by max(raised_at)
      on conflict (deadline_id, type, name, round) do nothing
      """;

  private static final String WITHDRAW =
      """
      update alert set withdrawn_at = told.at, position = nextval('alert_position')
      from <rows> as told (<columns>)
      where alert.deadline_id = told.deadline_id and type <> 'warning' and withdrawn_at is null
      """;

  private final Jdbi jdbi;
  private final TransactionSynchronizationRegistry transaction;
  private final AlertSignal signal;
  private final AlertMetrics metrics;

  Alerts(
      Jdbi jdbi,
      TransactionSynchronizationRegistry transaction,
      AlertSignal signal,
      AlertMetrics metrics) {
    this.jdbi = jdbi;
    this.transaction = transaction;
    this.signal = signal;
    this.metrics = metrics;
  }

  /** Carries the changes out in the running transaction. */
  public void record(Collection<AlertChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    var raised = only(AlertChange.Raised.class, changes);
    var withdrawn = only(AlertChange.Withdrawn.class, changes);
    jdbi.useHandle(
        handle -> {
          handle.execute(IN_ORDER);
          raise(handle, raised);
          withdraw(handle, withdrawn);
        });
    afterCommit(raised, withdrawn);
  }

  /** Puts back alerts of terms that were lost, which were told before. */
  public void restore(List<AlertChange.Raised> raised) {
    if (!raised.isEmpty()) {
      jdbi.useHandle(
          handle -> {
            handle.execute(IN_ORDER);
            columns(raised).bindTo(handle.createUpdate(RESTORE)).execute();
          });
    }
  }

  private static void raise(Handle handle, List<AlertChange.Raised> raised) {
    if (!raised.isEmpty()) {
      columns(raised).bindTo(handle.createUpdate(RAISE)).execute();
    }
  }

  private static Columns<AlertChange.Raised> columns(List<AlertChange.Raised> raised) {
    return new Columns<>(raised)
        .with("deadline_id", "uuid", AlertChange::deadlineId)
        .with("type", "text", alert -> alert.type().code())
        .with("name", "text", AlertChange.Raised::name)
        .with("round", "integer", AlertChange.Raised::round)
        .with("raised_at", "timestamptz", AlertChange::at);
  }

  private static void withdraw(Handle handle, List<AlertChange.Withdrawn> withdrawn) {
    if (!withdrawn.isEmpty()) {
      new Columns<>(withdrawn)
          .with("deadline_id", "uuid", AlertChange::deadlineId)
          .with("at", "timestamptz", AlertChange::at)
          .bindTo(handle.createUpdate(WITHDRAW))
          .execute();
    }
  }

  private static <C extends AlertChange> List<C> only(
      Class<C> kind, Collection<AlertChange> changes) {
    return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void afterCommit(List<AlertChange.Raised> raised, List<AlertChange.Withdrawn> withdrawn) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing: the rows are written already.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              raised.forEach(metrics::raised);
              metrics.withdrawn(withdrawn.size());
              signal.more();
            }
          }
        });
  }
}
