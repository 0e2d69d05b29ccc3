package nl.tijdig.platform.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the tests: it runs on, from whatever moment it was last set to. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  /** From now on it is this moment, and time goes on from there. */
  public void set(Instant moment) {
    ahead = Duration.between(Instant.now(), moment);
  }

  public void advance(Duration duration) {
    ahead = ahead.plus(duration);
  }

  /** Back to the real time. */
  public void reset() {
    ahead = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the clock of the tests stays in UTC");
  }
}
