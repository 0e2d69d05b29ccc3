package nl.tijdig.platform.outbox;

import java.util.Collection;

/** The outbox for messages that are no events of this service, such as its dead letters. */
public interface RawOutbox {

  /** Records messages in the running transaction; they are sent in this order. */
  void send(Collection<OutboxMessage> messages);
}
