package nl.tijdig.intake.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of imports. */
@ConfigMapping(prefix = "tijdig.imports")
interface ImportsConfig {

  /** The longest line that is read, in bytes; a longer one is refused and passed over. */
  @WithDefault("262144")
  int maxLineBytes();
}
