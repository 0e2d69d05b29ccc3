package nl.tijdig.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import nl.tijdig.contracts.Event;

@ApplicationScoped
class TransactionalOutbox implements Outbox, RawOutbox {

  private final EntityManager entities;
  private final TransactionSynchronizationRegistry transaction;
  private final CloudEvents cloudEvents;
  private final OutboxTable table;
  private final OutboxRelay relay;

  TransactionalOutbox(
      EntityManager entities,
      TransactionSynchronizationRegistry transaction,
      CloudEvents cloudEvents,
      OutboxTable table,
      OutboxRelay relay) {
    this.entities = entities;
    this.transaction = transaction;
    this.cloudEvents = cloudEvents;
    this.table = table;
    this.relay = relay;
  }

  @Override
  public void publish(Aggregate aggregate, Event event) {
    requireTransaction();
    // The row lock of the change must come before the position in the outbox: then the positions of
    // one aggregate are in the order of its commits. It also makes the version the new one.
    entities.flush();
    record(List.of(Publication.of(aggregate, event)));
  }

  @Override
  public void publishAll(Collection<Publication> publications) {
    requireTransaction();
    record(publications);
  }

  @Override
  public void send(Collection<OutboxMessage> messages) {
    requireTransaction();
    if (!messages.isEmpty()) {
      table.insert(messages);
      wakeRelayAfterCommit();
    }
  }

  private void record(Collection<Publication> publications) {
    send(publications.stream().map(cloudEvents::message).toList());
  }

  private void requireTransaction() {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("events are published in the transaction of their change");
    }
  }

  private void wakeRelayAfterCommit() {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing: the rows are written already.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              relay.wake();
            }
          }
        });
  }
}
