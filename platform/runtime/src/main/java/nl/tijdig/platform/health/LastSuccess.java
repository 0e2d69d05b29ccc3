package nl.tijdig.platform.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * What health says of a part that works in the background. It is down only when its thread has
 * died; a database or a Kafka that is away shows in the age, since a restart would not help.
 */
public final class LastSuccess {

  private LastSuccess() {}

  /**
   * The answer for one part.
   *
   * @param name of the part
   * @param alive whether its thread runs
   * @param lastSuccess when it last finished a round of work
   */
  public static HealthCheckResponse of(
      String name, boolean alive, Instant lastSuccess, Clock clock) {
    return told(name, alive, lastSuccess, clock).build();
  }

  /** The same, for a part that has more to tell. */
  public static HealthCheckResponseBuilder told(
      String name, boolean alive, Instant lastSuccess, Clock clock) {
    return HealthCheckResponse.named(name)
        .status(alive)
        .withData("lastSuccess", lastSuccess.toString())
        .withData("ageSeconds", Duration.between(lastSuccess, clock.instant()).toSeconds());
  }
}
