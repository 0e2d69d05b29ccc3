package nl.tijdig.platform.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Ids of aggregates and events: UUIDv7, so that they say nothing and still sort by their making.
 */
public final class Ids {

  private Ids() {}

  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }
}
