package nl.tijdig.deadline.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying a delivery.
 *
 * @param status of the answer; null when there was none
 * @param failure why there was no answer; null when there was one
 * @param retryAfter how long the receiver asks to be left alone; null when it does not
 */
record Attempt(
    Instant at,
    @Nullable Integer status,
    @Nullable String failure,
    Duration took,
    @Nullable Duration retryAfter) {

  private static final int GONE = 410;

  static Attempt failed(Instant at, String failure, Duration took) {
    return new Attempt(at, null, failure, took, null);
  }

  boolean delivered() {
    return status != null && status >= 200 && status < 300;
  }

  /** The receiver is not there any more, and wants nothing sent again. */
  boolean gone() {
    return status != null && status == GONE;
  }
}
