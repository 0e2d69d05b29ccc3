package nl.tijdig.platform.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

class ClockProducer {

  /** PostgreSQL keeps microseconds; a finer moment would come back as another one. */
  private static final Duration FINEST = Duration.ofNanos(1_000);

  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), FINEST);
  }
}
