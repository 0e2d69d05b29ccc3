package nl.tijdig.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestartsTest {

  private final SettableClock clock = new SettableClock();
  private final Restarts restarts = new Restarts(clock);

  @Test
  void the_pause_doubles_while_it_keeps_dying_soon_after_its_start() {
    assertThat(diesAfter(Duration.ofSeconds(3))).contains(Duration.ofSeconds(1));
    assertThat(diesAfter(Duration.ofSeconds(3))).contains(Duration.ofSeconds(2));
    assertThat(diesAfter(Duration.ofSeconds(3))).contains(Duration.ofSeconds(4));
    assertThat(diesAfter(Duration.ofSeconds(3))).contains(Duration.ofSeconds(8));
  }

  @Test
  void the_fifth_death_in_a_row_of_what_was_never_ready_is_the_last() {
    for (var i = 0; i < Restarts.RAPID_DEATHS - 1; i++) {
      diesAfter(Duration.ofSeconds(59));
    }

    assertThat(diesAfter(Duration.ofSeconds(59))).isEmpty();
  }

  @Test
  void what_was_ready_once_is_started_again_for_ever_after_pauses_of_a_minute_at_most() {
    restarts.becameReady();
    for (var i = 0; i < Restarts.RAPID_DEATHS - 1; i++) {
      diesAfter(Duration.ofSeconds(3));
    }

    assertThat(diesAfter(Duration.ofSeconds(3))).contains(Duration.ofSeconds(16));
    assertThat(diesAfter(Duration.ofSeconds(3))).contains(Duration.ofSeconds(32));
    for (var i = 0; i < 100; i++) {
      assertThat(diesAfter(Duration.ofSeconds(3))).contains(Duration.ofMinutes(1));
    }
  }

  @Test
  void a_minute_of_life_makes_good_for_earlier_deaths() {
    for (var i = 0; i < Restarts.RAPID_DEATHS - 1; i++) {
      diesAfter(Duration.ofSeconds(3));
    }

    assertThat(diesAfter(Duration.ofMinutes(1))).contains(Duration.ofSeconds(1));
    assertThat(diesAfter(Duration.ofSeconds(3))).contains(Duration.ofSeconds(2));
  }

  private Optional<Duration> diesAfter(Duration life) {
    restarts.starting();
    clock.advance(life);
    return restarts.died();
  }
}
