package nl.tijdig.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  private final Latencies latencies = new Latencies(100);

  @Test
  void ninetyNineOfAHundredAreDoneWithinTheNinetyNinthPercentile() {
    for (var i = 0; i < 100; i++) {
      latencies.record(i, Duration.ofMillis(100 - i).toNanos());
    }

    assertThat(latencies.percentile(0.5)).isEqualTo(Duration.ofMillis(50));
    assertThat(latencies.percentile(0.99)).isEqualTo(Duration.ofMillis(99));
    assertThat(latencies.percentile(1)).isEqualTo(Duration.ofMillis(100));
  }
}
