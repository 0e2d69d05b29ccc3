package nl.tijdig.deadline.term;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.tijdig.contracts.Topic;
import nl.tijdig.deadline.calendar.Derivation;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.platform.inbox.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a stretch of the log says of terms, and puts it to what was gathered of other
 * stretches. What it holds is bounded by who calls {@link #flush}. For one thread.
 */
public final class Replay {
  private final FactReader reader;
  private final OwnEvents own;
  private final RebuiltTerms table;
  private final DueMoments moments;
  private final Map<UUID, Gathered> terms = new HashMap<>();
  private final Map<UUID, Told> told = new HashMap<>();
  private final List<OwnEvents.Alert> alerts = new ArrayList<>();

  Replay(FactReader reader, OwnEvents own, RebuiltTerms table, DueMoments moments) {
    this.reader = reader;
    this.own = own;
    this.table = table;
    this.moments = moments;
  }

  /** What is known of a term, and how its due moment came about when that is known too. */
  private record Gathered(DeadlineKey key, Facts facts, @Nullable Derivation count) {

    static Gathered ofEvery(DeadlineKey key) {
      var facts = Facts.none(Fact.Whereabouts.unknown(key.subject()));
      return new Gathered(key.ofEvery(), facts, null);
    }

    static Gathered of(Fact fact) {
      return new Gathered(fact.key(), Facts.none(fact.whereabouts()), null).with(fact);
    }

    Gathered with(Fact fact) {
      var more = facts.with(fact);
      var same = Objects.equals(more.run(), facts.run());
      return new Gathered(
          key, more, !same && fact instanceof Fact.Start start ? start.count() : count);
    }

    /** With what was gathered before: its count goes with the start that holds. */
    Gathered join(Facts before) {
      var both = before.join(facts);
      return new Gathered(key, both, Objects.equals(both.run(), before.run()) ? null : count);
    }
  }

  /**
   * Takes in what an event says.
   *
   * @throws nl.tijdig.platform.event.Unprocessable when it is not an event of its type
   */
  public void take(ReceivedEvent event) {
    if (event.topic().equals(Topic.DEADLINE.topicName())) {
      own.read(event).ifPresent(this::take);
    } else {
      reader.read(event).forEach(this::take);
    }
  }

  private void take(OwnEvents.Own event) {
    told.merge(event.deadlineId(), event.told(), Told::join);
    if (event.move() != null) {
      take(event.move());
    }
    if (event.alert() != null) {
      alerts.add(event.alert());
    }
  }

  /** What holds for every repeated term of a subject has a row of its own, as it has live. */
  private void take(Fact fact) {
    if (table.isRepeated(fact.key().rule())) {
      terms.computeIfAbsent(fact.key().ofEvery().id(), _ -> Gathered.ofEvery(fact.key()));
    }
    terms.compute(
        fact.key().id(), (_, known) -> known == null ? Gathered.of(fact) : known.with(fact));
  }

  /** The terms that what was taken in since the last flush is about. */
  public Set<UUID> terms() {
    return Set.copyOf(terms.keySet());
  }

  /** How much is held. */
  public int size() {
    return terms.size() + alerts.size();
  }

  /** Puts what is held to the table, in the running transaction. */
  public void flush() {
    var before = table.facts(terms.keySet());
    table.put(terms.values().stream().map(term -> deadline(term, before)).toList());
    table.putTold(told);
    table.putAlerts(alerts);
    terms.clear();
    told.clear();
    alerts.clear();
  }

  private Deadline deadline(Gathered term, Map<UUID, Facts> before) {
    var known = before.get(term.key().id());
    var joined = known == null ? term : term.join(known);
    return Deadline.replayed(joined.key(), joined.facts(), joined.count(), moments);
  }

  static <T> List<List<T>> pieces(Collection<T> all, int size) {
    var pieces = new ArrayList<List<T>>();
    var list = List.copyOf(all);
    for (var from = 0; from < list.size(); from += size) {
      pieces.add(list.subList(from, Math.min(list.size(), from + size)));
    }
    return pieces;
  }
}
