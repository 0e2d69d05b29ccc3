package nl.tijdig.deadline.term;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the sweep goes round. */
@ConfigMapping(prefix = "tijdig.sweep")
interface SweepConfig {

  /** How long to wait when nothing was due. */
  @WithDefault("1s")
  Duration every();

  /** How many terms one transaction raises alerts for at most. */
  @WithDefault("2000")
  int batchSize();

  /** How many transactions go on side by side while there is more than one batch to do. */
  @WithDefault("2")
  int threads();

  /**
   * How long to let events that wait in Kafka be read first: one of them may tell that a term was
   * met in time. A late alert is better than none, so after this the sweep goes on without them.
   */
  @WithDefault("30s")
  Duration waitForEvents();
}
