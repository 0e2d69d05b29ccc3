package nl.tijdig.deadline.digest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How alerts go out by e-mail. The mail server itself is that of {@code quarkus.mailer}. */
@ConfigMapping(prefix = "tijdig.digests")
interface DigestConfig {

  /** Whether there is a mail server. While there is none, subscriptions stay where they are. */
  @WithDefault("false")
  boolean enabled();

  /** How often is looked for what is to be made and sent. */
  @WithDefault("5s")
  Duration poll();

  /** How long after each failed attempt in a row the next comes; then it failed. */
  @WithDefault("1m,5m,15m,1h,3h,8h,12h,12h,12h,12h,12h")
  List<Duration> pauses();

  /** How long the mail server may take for one mail. */
  @WithDefault("30s")
  Duration timeout();

  /** How long digests that have ended are kept. */
  @WithDefault("30d")
  Duration keep();
}
