package nl.tijdig.deadline.term;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tijdig.contracts.Event;
import nl.tijdig.deadline.rule.EventCatalogue.KnownEvent;
import nl.tijdig.deadline.rule.EventsToCome;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.platform.event.EventJson;
import nl.tijdig.platform.inbox.ReceivedEvent;

/** Events written in a few words, and the terms that follow from them, all in memory. */
final class TermsInMemory implements ToldFacts.Rows {
  static final UUID SUBJECT = new UUID(0x1234_5678_0000L, 7);

  private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");
  private static final Map<String, KnownEvent> EVENTS =
      EventsToCome.CATALOGUE.events().stream()
          .collect(Collectors.toMap(KnownEvent::name, Function.identity()));

  private final Map<UUID, Deadline> rows = new HashMap<>();
  private final ToldFacts told;
  private final Instant now;

  TermsInMemory(RuleBook rules, Instant now) {
    this.now = now;
    this.told = new ToldFacts(reader(rules), this, rules);
  }

  static FactReader reader(RuleBook rules) {
    return new FactReader(rules, Examples.MOMENTS, new EventJson(), (rule, subject, from) -> {});
  }

  /** Takes in events, all at once, each as its name and its fields: {@code name field=value}. */
  void tell(Collection<String> events) {
    told.read(events.stream().map(TermsInMemory::event).toList())
        .forEach(
            (id, facts) ->
                rows.computeIfAbsent(id, _ -> Deadline.firstHeardOf(facts.getFirst()))
                    .take(facts, Examples.MOMENTS, now));
  }

  /** What happened since that is due by now. */
  void sweep() {
    rows.values().forEach(this::sweep);
  }

  private void sweep(Deadline deadline) {
    while (deadline.standing().isDue(now)) {
      deadline.tick(Examples.MOMENTS, now);
    }
  }

  Deadline term(String rule, int occurrence) {
    return rows.get(new DeadlineKey(rule, SUBJECT, occurrence).id());
  }

  /** What would be in the table, by key. */
  Map<DeadlineKey, List<Object>> outcome() {
    return rows.values().stream()
        .collect(
            Collectors.toMap(
                Deadline::key,
                deadline -> List.of(deadline.facts(), deadline.course(), deadline.standing())));
  }

  static ReceivedEvent event(String written) {
    var words = List.of(written.strip().split(" "));
    var event = EVENTS.get(words.getFirst());
    var data = data(event.record());
    words.stream().skip(1).map(word -> word.split("=", 2)).forEach(pair -> put(data, pair));
    return new ReceivedEvent(
        UUID.randomUUID(),
        event.type(),
        "test",
        SUBJECT,
        1,
        RECORDED,
        "key",
        data,
        "topic",
        0,
        0,
        null);
  }

  /** Every id is that of the subject, but for the case. */
  private static ObjectNode data(Class<? extends Event> record) {
    var data = new ObjectMapper().createObjectNode();
    Arrays.stream(record.getRecordComponents())
        .filter(component -> component.getType() == UUID.class)
        .forEach(component -> data.put(component.getName(), SUBJECT.toString()));
    return data.put("caseId", new UUID(1, 1).toString()).put("municipality", "0518");
  }

  private static void put(ObjectNode data, String[] pair) {
    JsonNode value = data.textNode(pair[1]);
    if (pair[1].matches("\\d+")) {
      value = data.numberNode(Integer.parseInt(pair[1]));
    } else if (pair[1].matches("true|false")) {
      value = data.booleanNode(Boolean.parseBoolean(pair[1]));
    }
    data.set(pair[0], value);
  }

  @Override
  public Map<UUID, Deadline> lock(Set<UUID> ids) {
    return rows.values().stream()
        .filter(deadline -> ids.contains(deadline.id()))
        .collect(Collectors.toMap(Deadline::id, Function.identity()));
  }

  @Override
  public Set<UUID> insert(Collection<Deadline> heardOf) {
    heardOf.forEach(deadline -> rows.putIfAbsent(deadline.id(), deadline));
    return Set.of();
  }

  @Override
  public Set<DeadlineKey> termsOf(DeadlineKey every) {
    return rows.values().stream()
        .map(Deadline::key)
        .filter(key -> !key.isOfEvery() && key.ofEvery().equals(every))
        .collect(Collectors.toSet());
  }
}
