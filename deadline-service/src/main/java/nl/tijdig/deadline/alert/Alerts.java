package nl.tijdig.deadline.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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
      insert into alert as known (deadline_id, type, name, raised_at)
      select * from unnest(:deadlines, :types, :names, cast(:moments as timestamptz[]))
      on conflict (deadline_id, type, name) do update
        set raised_at = excluded.raised_at, withdrawn_at = null,
            position = nextval('alert_position')
        where known.withdrawn_at is not null
      """;

  private static final String WITHDRAW =
      """
      update alert set withdrawn_at = told.at, position = nextval('alert_position')
      from unnest(:deadlines, cast(:moments as timestamptz[])) as told (id, at)
      where deadline_id = told.id and type <> 'warning' and withdrawn_at is null
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

  private static void raise(Handle handle, List<AlertChange.Raised> raised) {
    if (!raised.isEmpty()) {
      handle
          .createUpdate(RAISE)
          .bindArray("deadlines", UUID.class, ids(raised))
          .bindArray("types", String.class, raised.stream().map(it -> it.type().code()).toList())
          .bindArray("names", String.class, raised.stream().map(it -> it.name()).toList())
          .bindArray("moments", String.class, moments(raised))
          .execute();
    }
  }

  private static void withdraw(Handle handle, List<AlertChange.Withdrawn> withdrawn) {
    if (!withdrawn.isEmpty()) {
      handle
          .createUpdate(WITHDRAW)
          .bindArray("deadlines", UUID.class, ids(withdrawn))
          .bindArray("moments", String.class, moments(withdrawn))
          .execute();
    }
  }

  private static <C extends AlertChange> List<C> only(
      Class<C> kind, Collection<AlertChange> changes) {
    return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<UUID> ids(List<? extends AlertChange> changes) {
    return changes.stream().map(AlertChange::deadlineId).toList();
  }

  private static List<String> moments(List<? extends AlertChange> changes) {
    return changes.stream().map(change -> change.at().toString()).toList();
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
