package nl.tijdig.deadline.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the live stream of alerts goes. */
@ConfigMapping(prefix = "tijdig.alerts.stream")
interface AlertStreamConfig {

  /** How often a stream looks for what other instances raised. */
  @WithDefault("1s")
  Duration poll();

  /** How long a stream is silent at most, so that whoever follows it sees that it lives. */
  @WithDefault("15s")
  Duration heartbeat();

  /**
   * After which a stream ends; the follower comes back where it was and shows its token again, so
   * that a right that was taken away does not go on for ever.
   */
  @WithDefault("30m")
  Duration lifetime();
}
