package nl.tijdig.platform.inbox;

import java.time.Duration;

/** Waits before something is tried again. */
final class Pause {

  private Pause() {}

  static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
