package nl.tijdig.deadline.term;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tijdig.contracts.EventType;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.deadline.rule.Rule;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.deadline.rule.StartTrigger;
import nl.tijdig.deadline.rule.Trigger;
import nl.tijdig.deadline.term.Fact.Whereabouts;
import nl.tijdig.platform.event.EventJson;
import nl.tijdig.platform.event.Unprocessable;
import nl.tijdig.platform.inbox.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/** Says what an event means for terms, by every version of every rule that listens to it. */
@ApplicationScoped
class FactReader {
  private final RuleBook rules;
  private final DueMoments moments;
  private final EventJson json;
  private final UnruledMoments unruled;
  private final Map<EventType, List<Listener>> listeners = new EnumMap<>(EventType.class);

  FactReader(RuleBook rules, DueMoments moments, EventJson json, UnruledMoments unruled) {
    this.rules = rules;
    this.moments = moments;
    this.json = json;
    this.unruled = unruled;
    rules.all().forEach(this::listen);
  }

  /** What one rule makes of one type of event. */
  private interface Listener {
    Stream<Fact> hear(Told told);
  }

  /** An event, as far as rules need it. */
  private record Told(JsonNode data, Whereabouts where, @Nullable String traceparent) {}

  private void listen(Rule rule) {
    for (var start : rule.start()) {
      on(start.trigger(), told -> start(rule, start, told));
    }
    for (var stop : rule.stop()) {
      on(
          stop,
          told ->
              Stream.of(
                  new Fact.Stop(
                      key(rule, stop, told.data),
                      told.where,
                      rule.version(),
                      stop.at(told.data),
                      told.traceparent)));
    }
    for (var cancel : rule.cancel()) {
      on(
          cancel,
          told ->
              Stream.of(
                  new Fact.Cancel(
                      key(rule, cancel, told.data),
                      told.where,
                      rule.version(),
                      cancel.at(told.data),
                      told.traceparent)));
    }
  }

  private void on(Trigger trigger, Listener listener) {
    listeners
        .computeIfAbsent(trigger.event(), _ -> new ArrayList<>())
        .add(told -> trigger.matches(told.data) ? listener.hear(told) : Stream.empty());
  }

  /** Only the version that holds at the moment the term counts from starts it. */
  private Stream<Fact> start(Rule rule, StartTrigger start, Told told) {
    var from = start.from(told.data);
    var valid = rules.validAt(rule.id(), from);
    if (valid.isEmpty() && rule.version() == 1) {
      unruled.tell(rule, start.trigger().subject(told.data), from);
    }
    return valid
        .filter(rule::equals)
        .<Fact>map(
            _ ->
                new Fact.Start(
                    key(rule, start.trigger(), told.data),
                    told.where,
                    rule,
                    start.trigger().at(told.data),
                    moments.count(from, rule.term(), rule.calendar()),
                    told.traceparent))
        .stream();
  }

  private static DeadlineKey key(Rule rule, Trigger trigger, JsonNode data) {
    return new DeadlineKey(rule.id(), trigger.subject(data), trigger.occurrence(data));
  }

  /**
   * What an event says; nothing when no rule listens to it.
   *
   * @throws Unprocessable when it is not an event of its type, or lacks what a rule has to know
   */
  List<Fact> read(ReceivedEvent event) {
    var type = EventType.named(event.type());
    var hearing = type.map(listeners::get).orElse(List.of());
    if (hearing.isEmpty()) {
      return List.of();
    }
    requireUnderstood(event, type.orElseThrow());
    try {
      var told = new Told(event.data(), whereabouts(event), event.traceparent());
      return hearing.stream().flatMap(listener -> listener.hear(told)).toList();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Unprocessable(
          Unprocessable.UNREADABLE, "the data lacks an id or a moment that a rule asks for", e);
    }
  }

  /**
   * A code that this service does not know yet must not pass for «something else»: a term would be
   * cancelled in silence. So the whole event has to be one of its type, as for every reader.
   */
  private void requireUnderstood(ReceivedEvent event, EventType type) {
    json.read(event.data(), type.record());
  }

  private static Whereabouts whereabouts(ReceivedEvent event) {
    return new Whereabouts(
        UUID.fromString(event.data().path("caseId").asText()),
        event.data().path("municipality").asText(),
        event.time().truncatedTo(ChronoUnit.MICROS));
  }
}
