package nl.tijdig.assessment.assessment;

import io.smallrye.config.ConfigMapping;
import java.util.Set;

/** Which terms order the waiting list. */
@ConfigMapping(prefix = "tijdig.terms")
interface TermsConfig {

  /** Ids of the rules whose terms are met by picking a report up or assessing it. */
  Set<String> rules();
}
