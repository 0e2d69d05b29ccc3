package nl.tijdig.deadline.term;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.rule.Rule;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.platform.health.Sampled;
import org.jspecify.annotations.Nullable;

/**
 * What those who watch over terms need: how far the sweep is behind, and the open terms by rule and
 * state. Counting those reads an index of open terms only, at most twice a minute.
 */
@ApplicationScoped
class DeadlineMetrics {
  private final Sampled<Map<Deadlines.Kind, Long>> open;
  private final Sweeper sweeper;
  private final RuleBook rules;
  private final MeterRegistry registry;
  private final Clock clock;

  DeadlineMetrics(
      Deadlines deadlines, Sweeper sweeper, RuleBook rules, MeterRegistry registry, Clock clock) {
    this.open = new Sampled<>(Duration.ofSeconds(30), deadlines::countOpen);
    this.sweeper = sweeper;
    this.rules = rules;
    this.registry = registry;
    this.clock = clock;
  }

  void register(@Observes StartupEvent started) {
    TimeGauge.builder("tijdig.sweep.age", () -> sweepAge(), TimeUnit.SECONDS)
        .description("Time since every alert that was due had been raised")
        .register(registry);
    rules.all().stream()
        .map(Rule::id)
        .distinct()
        .forEach(
            rule ->
                Stream.of(DeadlineState.RUNNING, DeadlineState.BREACHED)
                    .forEach(state -> registerOpen(new Deadlines.Kind(rule, state))));
  }

  private void registerOpen(Deadlines.Kind kind) {
    Gauge.builder("tijdig.deadlines.open", () -> count(kind))
        .description("Terms that are open")
        .tags(Tags.of("rule", kind.rule(), "state", kind.state().code()))
        .register(registry);
  }

  private Number sweepAge() {
    return Duration.between(sweeper.lastSuccess(), clock.instant()).toSeconds();
  }

  private @Nullable Number count(Deadlines.Kind kind) {
    return open.get().map(counts -> counts.getOrDefault(kind, 0L)).orElse(null);
  }
}
