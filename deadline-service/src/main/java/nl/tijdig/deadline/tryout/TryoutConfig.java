package nl.tijdig.deadline.tryout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What one tryout may cost. */
@ConfigMapping(prefix = "tijdig.tryout")
interface TryoutConfig {

  /** How long reading the log may take. */
  @WithDefault("2m")
  Duration longest();

  /** How many terms may be held in memory, of the draft and of the rule in force together. */
  @WithDefault("1000000")
  int mostTerms();
}
