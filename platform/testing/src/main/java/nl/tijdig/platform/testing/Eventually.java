package nl.tijdig.platform.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/**
 * Waiting for a condition instead of for a time; the limit only ends a test that would never pass.
 */
public final class Eventually {

  private static final Duration GIVE_UP = Duration.ofMinutes(2);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private Eventually() {}

  /** Waits until the assertions pass. */
  public static void asserted(ThrowingRunnable assertions) {
    Awaitility.await().atMost(GIVE_UP).pollInterval(LOOK_AGAIN).untilAsserted(assertions);
  }

  /** Waits until the condition holds. */
  public static void until(Callable<Boolean> condition) {
    Awaitility.await().atMost(GIVE_UP).pollInterval(LOOK_AGAIN).until(condition);
  }
}
