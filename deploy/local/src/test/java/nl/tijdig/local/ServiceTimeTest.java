package nl.tijdig.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTimeTest {

  private static final Instant MONDAY = Instant.parse("2026-09-28T06:30:00Z");

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock();

  @Test
  void the_services_live_at_the_time_that_is_set_and_it_goes_on_from_there() {
    var time = new ServiceTime(folder, clock);

    time.set(MONDAY);
    clock.advance(Duration.ofMinutes(5));

    assertThat(time.isPast()).isTrue();
    assertThat(new ServiceTime(folder, clock).now()).isEqualTo(MONDAY.plusSeconds(300));
  }

  @Test
  void set_right_again_it_is_the_time_of_everybody() {
    var time = new ServiceTime(folder, clock);
    time.set(MONDAY);

    time.reset();

    assertThat(time.isPast()).isFalse();
    assertThat(time.now()).isEqualTo(clock.instant());
  }
}
