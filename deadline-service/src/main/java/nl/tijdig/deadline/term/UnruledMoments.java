package nl.tijdig.deadline.term;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;
import nl.tijdig.deadline.rule.Rule;
import nl.tijdig.deadline.rule.RuleBook;
import org.jboss.logging.Logger;

/**
 * Tells of terms that did not start because no version of their rule held at the moment they count
 * from: right for what is older than the rule, and a mistake in the moment or the rules otherwise.
 */
@ApplicationScoped
class UnruledMoments implements FactReader.Unruled {
  private static final Logger LOG = Logger.getLogger(UnruledMoments.class);

  private final MeterRegistry registry;

  UnruledMoments(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Of a count that begins with its first term nobody sees the increase. */
  void register(@Observes StartupEvent started, RuleBook rules) {
    rules.all().stream().map(Rule::id).distinct().forEach(this::counter);
  }

  @Override
  public void tell(Rule rule, UUID subject, Instant from) {
    counter(rule.id()).increment();
    LOG.warnf(
        "no version of rule %s holds at %s, so %s %s has no such term",
        rule.id(), from, rule.subjectType(), subject);
  }

  private Counter counter(String rule) {
    return Counter.builder("tijdig.deadlines.unruled")
        .description("Terms that did not start because no version of their rule held")
        .tag("rule", rule)
        .register(registry);
  }
}
