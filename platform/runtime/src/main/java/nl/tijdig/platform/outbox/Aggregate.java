package nl.tijdig.platform.outbox;

import java.util.UUID;

/** Something with a life of its own whose state changes are published: a report, an assessment. */
public interface Aggregate {

  UUID id();

  /** The optimistic version, from 0; it goes up by one with every change that is committed. */
  long version();

  /** Where an authorised reader finds it, below the base of the service: {@code reports/<id>}. */
  String path();
}
