package nl.tijdig.deadline.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tijdig.deadline.rule.Rule;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.platform.inbox.ReceivedEvent;

/**
 * What events say, by term. What ends every repeated term of a subject is told once: it is kept in
 * a row of its own, and holds for each of its terms, also for those that start later.
 */
@ApplicationScoped
class ToldFacts {
  private final FactReader reader;
  private final Rows rows;
  private final Set<String> repeated;

  ToldFacts(FactReader reader, Rows rows, RuleBook rules) {
    this.reader = reader;
    this.rows = rows;
    this.repeated =
        rules.all().stream()
            .filter(Rule::isRepeated)
            .map(Rule::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Where terms are kept. */
  interface Rows {

    /** Those of the terms that are known, held until the end of the transaction. */
    Map<UUID, Deadline> lock(Set<UUID> ids);

    /** Gives the ids that were new. */
    Set<UUID> insert(Collection<Deadline> heardOf);

    /** The terms of a subject that were heard of. */
    Set<DeadlineKey> termsOf(DeadlineKey every);
  }

  /** What each event says; events in the order in which they came. */
  Map<UUID, List<Fact>> read(List<ReceivedEvent> events) {
    var facts = new LinkedHashMap<UUID, List<Fact>>();
    events.forEach(event -> reader.read(event).forEach(fact -> add(fact, facts)));
    spread(facts);
    return facts;
  }

  /** Tells each term what was told of every term of its subject. */
  void spread(Map<UUID, List<Fact>> facts) {
    var subjects =
        facts.values().stream()
            .flatMap(List::stream)
            .filter(fact -> repeated.contains(fact.key().rule()))
            .collect(Collectors.groupingBy(fact -> fact.key().ofEvery()));
    if (subjects.isEmpty()) {
      return;
    }
    var known = hold(subjects.keySet());
    subjects.forEach(
        (every, told) -> {
          var holding = holding(known.get(every.id()), told);
          termsOf(every, told)
              .forEach(term -> holding.forEach(cancel -> add(cancel.of(term), facts)));
        });
  }

  /**
   * The rows of what holds for every term. Whoever tells something of one of the terms holds that
   * row too, so that none is started while another transaction ends them all.
   */
  private Map<UUID, Deadline> hold(Set<DeadlineKey> subjects) {
    rows.insert(subjects.stream().map(Deadline::ofEvery).toList());
    return rows.lock(subjects.stream().map(DeadlineKey::id).collect(Collectors.toSet()));
  }

  private static List<Fact.Cancel> holding(Deadline known, List<Fact> told) {
    var news =
        told.stream()
            .filter(fact -> fact.key().isOfEvery())
            .filter(Fact.Cancel.class::isInstance)
            .map(Fact.Cancel.class::cast);
    return Stream.concat(known.facts().cancels(known.key()), news).toList();
  }

  private Set<DeadlineKey> termsOf(DeadlineKey every, List<Fact> told) {
    var terms =
        told.stream()
            .map(Fact::key)
            .filter(key -> !key.isOfEvery())
            .collect(Collectors.toCollection(HashSet::new));
    if (told.stream().anyMatch(fact -> fact.key().isOfEvery())) {
      terms.addAll(rows.termsOf(every));
    }
    return terms;
  }

  private static void add(Fact fact, Map<UUID, List<Fact>> facts) {
    facts.computeIfAbsent(fact.key().id(), _ -> new ArrayList<>()).add(fact);
  }
}
