package nl.tijdig.deadline.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How alerts are sent to those who subscribed. */
@ConfigMapping(prefix = "tijdig.webhooks")
interface WebhookConfig {

  /** How often is looked for what is to be sent. */
  @WithDefault("1s")
  Duration poll();

  /**
   * How long after each failed attempt in a row the next comes, somewhat spread; then it failed.
   */
  @WithDefault("5s,30s,2m,10m,1h,3h,8h,12h,12h,12h,12h,12h")
  List<Duration> pauses();

  /** The longest that a receiver can ask us to wait. */
  @WithDefault("24h")
  Duration longestRetryAfter();

  @WithDefault("5s")
  Duration connectTimeout();

  /** How long a receiver may take for its answer. */
  @WithDefault("10s")
  Duration answerTimeout();

  /** How many deliveries to one receiver go on at once, on each instance. */
  @WithDefault("8")
  int parallel();

  /** How long an earlier secret signs beside its successor. */
  @WithDefault("24h")
  Duration secretOverlap();

  /** How long deliveries that have ended are kept in the log. */
  @WithDefault("90d")
  Duration keep();

  /**
   * Hosts in the organisation's own network that may be sent to although their addresses are
   * private, also without TLS.
   */
  Optional<Set<String>> privateHosts();

  /** PEM file with the authorities that receivers are trusted by; without it those of Java. */
  Optional<String> trustedAuthorities();
}
