package nl.tijdig.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.tijdig.platform.event.Unprocessable;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells what is new of an aggregate from what was overtaken. A report that joins a case changes its
 * Kafka key, and from then on its events are in another partition: an earlier one can arrive after
 * a later one.
 */
@ApplicationScoped
public class EventOrder {

  private static final String NOTE =
      """
      insert into inbox_latest as known (type, subject, sequence)
      values (:type, :subject, :sequence)
      on conflict (type, subject) do update set sequence = excluded.sequence
        where known.sequence < excluded.sequence
      """;

  private final Jdbi jdbi;

  EventOrder(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Notes an event, and makes others of the same type and aggregate wait until the transaction
   * ends.
   *
   * @return whether it is later than every one of its type that was noted about its aggregate; the
   *     same again is not
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean isLatest(ReceivedEvent event) {
    if (event.subject() == null || event.sequence() == 0) {
      throw new Unprocessable(
          Unprocessable.UNREADABLE, "ce_subject and ce_sequence must say which state it tells of");
    }
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(NOTE)
                    .bind("type", event.type())
                    .bind("subject", event.subject())
                    .bind("sequence", event.sequence())
                    .execute())
        == 1;
  }
}
