package nl.tijdig.platform.time;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

class ClockProducer {

  /** PostgreSQL keeps microseconds; a finer moment would come back as another one. */
  private static final Duration FINEST = Duration.ofNanos(1_000);

  @Produces
  @Singleton
  @DefaultBean
  Clock clock(@ConfigProperty(name = "tijdig.time.offset-file") Optional<Path> offset) {
    return clock(offset, ConfigUtils.getProfiles());
  }

  /** Only a demonstration on a developer's machine may have another time than the right one. */
  static Clock clock(Optional<Path> offset, Collection<String> profiles) {
    var clock = Clock.tick(Clock.systemUTC(), FINEST);
    if (offset.isEmpty()) {
      return clock;
    }
    if (!List.copyOf(profiles).equals(List.of("local"))) {
      throw new ConfigurationException(
          "tijdig.time.offset-file is for the demonstration of deploy/up only, not for profile %s:"
                  .formatted(List.copyOf(profiles))
              + " remove it.");
    }
    return new OffsetClock(clock, offset.get());
  }
}
