package nl.tijdig.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SampledTest {

  private final AtomicInteger readings = new AtomicInteger();

  @Test
  void whoAsksOftenCostsOneReading() {
    var sampled = new Sampled<>(Duration.ofHours(1), readings::incrementAndGet);

    assertThat(sampled.get()).contains(1);
    assertThat(sampled.get()).contains(1);
  }

  @Test
  void anOldReadingIsReadAgain() {
    var sampled = new Sampled<>(Duration.ZERO, readings::incrementAndGet);

    assertThat(sampled.get()).contains(1);
    assertThat(sampled.get()).contains(2);
  }

  @Test
  void aReadingThatFailsIsAbsent() {
    var sampled =
        new Sampled<Integer>(
            Duration.ofHours(1),
            () -> {
              throw new IllegalStateException("no database");
            });

    assertThat(sampled.get()).isEmpty();
  }

  @Test
  void aReadingThatHangsIsAbsentAndNotJoinedByOthersUntilItEnds() throws Exception {
    var database = new CountDownLatch(1);
    var sampled =
        new Sampled<>(
            Duration.ofHours(1),
            () -> {
              await(database);
              return readings.incrementAndGet();
            });

    assertThat(sampled.get()).isEmpty();
    assertThat(sampled.get()).isEmpty();
    database.countDown();

    while (sampled.get().isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(readings).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
