package nl.tijdig.deadline.alert;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;

/** Counts of the alerts this instance raised. */
@ApplicationScoped
class AlertMetrics {
  private final Map<AlertType, Counter> raised = new EnumMap<>(AlertType.class);
  private final Counter withdrawn;

  AlertMetrics(MeterRegistry registry) {
    for (var type : AlertType.values()) {
      raised.put(
          type,
          Counter.builder("tijdig.alerts.raised")
              .description("Alerts raised")
              .tag("type", type.code())
              .register(registry));
    }
    withdrawn =
        Counter.builder("tijdig.alerts.withdrawn")
            .description("Terms whose breach was withdrawn, since they had been met in time")
            .register(registry);
  }

  /** The counts are there, as zero, before there is anything to count. */
  void begin(@Observes StartupEvent started) {
    // Being called is what makes the bean, and with it the counters.
  }

  void raised(AlertChange.Raised change) {
    raised.get(change.type()).increment();
  }

  void withdrawn(int count) {
    withdrawn.increment(count);
  }
}
