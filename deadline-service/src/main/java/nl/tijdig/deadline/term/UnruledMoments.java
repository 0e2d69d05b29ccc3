package nl.tijdig.deadline.term;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import nl.tijdig.deadline.rule.Rule;
import org.jboss.logging.Logger;

/**
 * Tells of terms that did not start because no version of their rule held at the moment they count
 * from: right for what is older than the rule, and a mistake in the moment or the rules otherwise.
 */
@ApplicationScoped
class UnruledMoments {
  private static final Logger LOG = Logger.getLogger(UnruledMoments.class);

  private final MeterRegistry registry;

  UnruledMoments(MeterRegistry registry) {
    this.registry = registry;
  }

  void tell(Rule rule, UUID subject, Instant from) {
    registry.counter("tijdig.deadlines.unruled", "rule", rule.id()).increment();
    LOG.warnf(
        "no version of rule %s holds at %s, so %s %s has no such term",
        rule.id(), from, rule.subjectType(), subject);
  }
}
