package nl.tijdig.deadline.term;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.deadline.rule.EventCatalogue.KnownEvent;
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
  private final Unruled unruled;
  private final Map<KnownEvent, List<Listener>> listeners = new HashMap<>();
  private final Map<String, KnownEvent> types = new HashMap<>();

  FactReader(RuleBook rules, DueMoments moments, EventJson json, Unruled unruled) {
    this.rules = rules;
    this.moments = moments;
    this.json = json;
    this.unruled = unruled;
    rules.all().forEach(this::listen);
    rules.all().stream()
        .collect(Collectors.groupingBy(Rule::id))
        .values()
        .forEach(this::listenForStarts);
  }

  /** Is told of terms that no version of their rule holds for. */
  interface Unruled {
    void tell(Rule rule, UUID subject, Instant from);
  }

  /** What one rule makes of one type of event. */
  private interface Listener {
    Stream<Fact> hear(Told told);
  }

  /** An event, as far as rules need it. */
  private record Told(JsonNode data, Whereabouts where, @Nullable String traceparent) {}

  private void listen(Rule rule) {
    rule.stop().forEach(stop -> on(stop, told -> Stream.of(stop(rule, stop, told))));
    rule.cancel().forEach(cancel -> on(cancel, told -> Stream.of(cancel(rule, cancel, told))));
  }

  private static Fact stop(Rule rule, Trigger stop, Told told) {
    return new Fact.Stop(
        key(rule, stop, told.data),
        told.where,
        rule.version(),
        stop.at(told.data),
        told.traceparent);
  }

  private static Fact cancel(Rule rule, Trigger cancel, Told told) {
    return new Fact.Cancel(
        key(rule, cancel, told.data),
        told.where,
        rule.version(),
        cancel.at(told.data),
        told.traceparent);
  }

  private void on(Trigger trigger, Listener listener) {
    on(trigger.event(), told -> trigger.matches(told.data) ? listener.hear(told) : Stream.empty());
  }

  private void on(KnownEvent event, Listener listener) {
    types.put(event.type(), event);
    listeners.computeIfAbsent(event, _ -> new ArrayList<>()).add(listener);
  }

  /** All versions of a rule together, since one of them has to hold. */
  private void listenForStarts(List<Rule> versions) {
    versions.stream()
        .flatMap(rule -> rule.start().stream())
        .map(start -> start.trigger().event())
        .distinct()
        .forEach(event -> on(event, told -> starts(versions, event, told)));
  }

  private Stream<Fact> starts(List<Rule> versions, KnownEvent event, Told told) {
    var matching =
        versions.stream()
            .flatMap(rule -> rule.start().stream().map(start -> new Starting(rule, start)))
            .filter(starting -> starting.isBy(event, told.data))
            .toList();
    matching.stream()
        .filter(starting -> rules.validAt(starting.rule.id(), starting.from(told)).isEmpty())
        .findFirst()
        .ifPresent(
            starting -> unruled.tell(starting.rule, starting.subject(told), starting.from(told)));
    return matching.stream()
        .filter(starting -> holds(starting, told))
        .flatMap(starting -> started(starting, told));
  }

  /** Only the version that holds at the moment the term counts from starts it. */
  private boolean holds(Starting starting, Told told) {
    return rules
        .validAt(starting.rule.id(), starting.from(told))
        .filter(starting.rule::equals)
        .isPresent();
  }

  /** Each of the terms that one event starts. */
  private Stream<Fact> started(Starting starting, Told told) {
    var first = key(starting.rule, starting.start.trigger(), told.data);
    return IntStream.rangeClosed(0, starting.rule.then().size())
        .mapToObj(further -> start(starting, first.further(further), told));
  }

  private Fact start(Starting starting, DeadlineKey key, Told told) {
    var rule = starting.rule.ofTerm(key.occurrence());
    return new Fact.Start(
        key,
        told.where,
        rule,
        starting.start.trigger().at(told.data),
        starting.start.count(rule, told.data, moments),
        told.traceparent);
  }

  /** A version of a rule and how an event starts its terms. */
  private record Starting(Rule rule, StartTrigger start) {
    boolean isBy(KnownEvent event, JsonNode data) {
      return start.trigger().event().equals(event) && start.trigger().matches(data);
    }

    Instant from(Told told) {
      return start.from(told.data);
    }

    UUID subject(Told told) {
      return start.trigger().subject(told.data);
    }
  }

  private static DeadlineKey key(Rule rule, Trigger trigger, JsonNode data) {
    return new DeadlineKey(rule.id(), trigger.subject(data), trigger.occurrence(data));
  }

  boolean listensTo(String type) {
    return types.containsKey(type);
  }

  /**
   * What an event says; nothing when no rule listens to it.
   *
   * @throws Unprocessable when it is not an event of its type, or lacks what a rule has to know
   */
  List<Fact> read(ReceivedEvent event) {
    var type = types.get(event.type());
    if (type == null) {
      return List.of();
    }
    var hearing = listeners.getOrDefault(type, List.of());
    requireUnderstood(event, type);
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
  private void requireUnderstood(ReceivedEvent event, KnownEvent type) {
    json.read(event.data(), type.record());
  }

  private static Whereabouts whereabouts(ReceivedEvent event) {
    return new Whereabouts(
        UUID.fromString(event.data().path("caseId").asText()),
        event.data().path("municipality").asText(),
        event.time().truncatedTo(ChronoUnit.MICROS));
  }
}
