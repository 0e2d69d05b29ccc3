package nl.tijdig.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Counts of what the inbox did. */
@ApplicationScoped
class InboxMetrics {

  private final Counter handled;
  private final Counter duplicates;
  private final Counter unknown;
  private final Counter lost;

  InboxMetrics(MeterRegistry registry) {
    handled =
        Counter.builder("tijdig.inbox.events")
            .description("Events read and handled, duplicates included")
            .register(registry);
    duplicates =
        Counter.builder("tijdig.inbox.duplicates")
            .description("Events that had been handled before and were passed over")
            .register(registry);
    unknown =
        Counter.builder("tijdig.inbox.unknown")
            .description("Events of a type that this version does not know, passed over")
            .register(registry);
    lost =
        Counter.builder("tijdig.inbox.lost")
            .description("Messages that could not be kept as dead letters, or only their value")
            .register(registry);
  }

  /** Made at the start: of a count that begins with its first event nobody sees the increase. */
  void register(@Observes StartupEvent started) {}

  /** A message of which at most place and value were kept. */
  void lost() {
    lost.increment();
  }

  void handled(int count) {
    handled.increment(count);
  }

  void unknown() {
    unknown.increment();
  }

  void duplicates(int count) {
    duplicates.increment(count);
  }
}
