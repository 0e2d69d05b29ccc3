package nl.tijdig.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffsetClockTest {

  private static final Duration WEEKS = Duration.ofDays(63);

  @TempDir Path folder;

  @Test
  void the_time_is_as_far_away_as_the_file_says_and_moves_with_it() throws IOException {
    var file = Files.writeString(folder.resolve("clock-offset"), "-PT1512H\n");
    var clock = ClockProducer.clock(Optional.of(file), List.of("local"));

    assertThat(clock.instant())
        .isCloseTo(Instant.now().minus(WEEKS), within(1, ChronoUnit.MINUTES));

    Files.delete(file);

    await().until(() -> aheadOf(clock).compareTo(Duration.ofMinutes(-1)) > 0);
  }

  @Test
  void a_file_that_says_nothing_is_told_of() throws IOException {
    var file = Files.writeString(folder.resolve("clock-offset"), "yesterday");

    assertThatThrownBy(() -> ClockProducer.clock(Optional.of(file), List.of("local")))
        .hasMessageContaining("clock-offset");
  }

  @Test
  void outside_a_demonstration_there_is_no_other_time() {
    var file = Optional.of(folder.resolve("clock-offset"));

    for (var profiles : List.of(List.of("prod"), List.of("local", "prod"), List.<String>of())) {
      assertThatThrownBy(() -> ClockProducer.clock(file, profiles))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("tijdig.time.offset-file");
    }
  }

  private static Duration aheadOf(Clock clock) {
    return Duration.between(Instant.now(), clock.instant());
  }
}
