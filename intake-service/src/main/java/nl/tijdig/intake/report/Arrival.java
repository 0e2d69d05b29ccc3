package nl.tijdig.intake.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How a report came in.
 *
 * @param origin whose reference it carries: an organisation, or {@code import:<source>}
 * @param receivedAt when Veilig Thuis received it; for what is taken over, the original moment
 * @param recordedAt when this service took it in
 * @param imported whether it was taken over from an earlier system
 */
public record Arrival(String origin, Instant receivedAt, Instant recordedAt, boolean imported) {

  /** The finest moment that the database keeps. */
  private static final ChronoUnit FINEST = ChronoUnit.MICROS;

  public Arrival {
    receivedAt = receivedAt.truncatedTo(FINEST);
    recordedAt = recordedAt.truncatedTo(FINEST);
  }
}
