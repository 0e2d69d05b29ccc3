package nl.tijdig.deadline.term;

import static nl.tijdig.deadline.term.Examples.DUE;
import static nl.tijdig.deadline.term.Examples.KEY;
import static nl.tijdig.deadline.term.Examples.MOMENTS;
import static nl.tijdig.deadline.term.Examples.RECEIVED;
import static nl.tijdig.deadline.term.Examples.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.tijdig.deadline.alert.AlertChange;
import nl.tijdig.deadline.calendar.TermLength;
import nl.tijdig.deadline.course.Course;
import nl.tijdig.deadline.course.Move;
import nl.tijdig.deadline.course.Moves;
import nl.tijdig.deadline.term.Fact.Whereabouts;

/** Whatever happens to a term, and however it is told. */
class AnyOrderPropertyTest {
  private static final Whereabouts NOWHERE = new Whereabouts(new UUID(0, 0), "0000", Instant.EPOCH);
  private static final Instant LONG_AFTER = DUE.plus(Duration.ofDays(60));

  @Property(tries = 500)
  void everyOrderGivesTheSame(@ForAll("histories") List<Fact> history) {
    var expected = outcome(tell(List.of(history)));

    for (var order : orders(history)) {
      assertThat(outcome(tell(oneByOne(order)))).isEqualTo(expected);
    }
  }

  @Property(tries = 500)
  void tellingTwiceGivesTheSame(@ForAll("histories") List<Fact> history) {
    var expected = outcome(tell(List.of(history)));

    for (var order : orders(history)) {
      var twice = new ArrayList<>(order);
      twice.addAll(order);
      assertThat(outcome(tell(oneByOne(twice)))).isEqualTo(expected);
    }
  }

  @Property(tries = 2_000)
  void partsThatWereGatheredApartAddUpToTheWhole(
      @ForAll("histories") List<Fact> history, @ForAll @IntRange(max = 5) int cut) {
    var first = history.subList(0, Math.min(cut, history.size()));
    var second = history.subList(first.size(), history.size());

    assertThat(facts(first).join(facts(second))).isEqualTo(facts(history));
    assertThat(facts(second).join(facts(first))).isEqualTo(facts(history));
    assertThat(facts(history).join(facts(first))).isEqualTo(facts(history));
  }

  private static Facts facts(List<Fact> history) {
    var facts = Facts.none(NOWHERE);
    for (var fact : history) {
      facts = facts.with(fact);
    }
    return facts;
  }

  @Property(tries = 2_000)
  void aBreachStandsExactlyWhenTheTermRanPastItsDueMoment(
      @ForAll("histories") List<Fact> history, @ForAll("sweeps") List<Instant> sweeps) {
    var deadline = Deadline.firstHeardOf(history.getFirst());
    var alerts = new BreachAlerts();
    for (var i = 0; i < history.size(); i++) {
      deadline.take(List.of(history.get(i)), MOMENTS, sweeps.get(i));
      sweep(deadline, sweeps.get(i));
    }
    sweep(deadline, LONG_AFTER);
    alerts.replay(deadline.alerts());

    assertThat(alerts.standing).isEqualTo(ranPastItsDueMoment(deadline.facts()));
    assertThat(deadline.standing().isBreached()).isEqualTo(alerts.standing);
    assertThat(alerts.raisedTwice).isFalse();
  }

  @Property(tries = 2_000)
  void nothingIsLeftToDoOnceATermHasEnded(@ForAll("histories") List<Fact> history) {
    var deadline = Deadline.firstHeardOf(history.getFirst());
    deadline.take(history, MOMENTS, RECEIVED);

    assertThat(deadline.standing().nextActionAt() == null)
        .isEqualTo(
            deadline.facts().run() == null || !(deadline.facts().ending() instanceof Ending.Open));
  }

  /** Told from the facts alone, as somebody would who reads the whole history afterwards. */
  private static boolean ranPastItsDueMoment(Facts facts) {
    if (facts.run() == null) {
      return false;
    }
    var dueAt = dueAt(facts.run(), facts.moves());
    return switch (facts.ending()) {
      case Ending.Open _ -> true;
      case Ending.Met met -> !met.at().isBefore(dueAt);
      case Ending.Cancelled cancelled -> !cancelled.at().isBefore(dueAt);
    };
  }

  private static Instant dueAt(Run run, Moves moves) {
    return Course.of(run.rule(), run.countsFrom(), run.firstDueAt(), moves, MOMENTS).dueAt();
  }

  /** What the table of alerts would hold. */
  private static final class BreachAlerts {
    private boolean standing;
    private boolean raisedTwice;

    void replay(List<AlertChange> changes) {
      for (var change : changes) {
        switch (change) {
          case AlertChange.Raised raised when raised.name().isEmpty() -> {
            raisedTwice |= standing;
            standing = true;
          }
          case AlertChange.Raised _ -> {}
          case AlertChange.Withdrawn _ -> standing = false;
        }
      }
    }
  }

  private static void sweep(Deadline deadline, Instant now) {
    while (deadline.standing().isDue(now)) {
      deadline.tick(MOMENTS, now);
    }
  }

  /** As the sweep finds it the next time it comes by. */
  private static Deadline tell(List<List<Fact>> batches) {
    var deadline = Deadline.firstHeardOf(batches.getFirst().getFirst());
    batches.forEach(batch -> deadline.take(batch, MOMENTS, LONG_AFTER));
    sweep(deadline, LONG_AFTER);
    return deadline;
  }

  private static List<Object> outcome(Deadline deadline) {
    return List.of(deadline.id(), deadline.facts(), deadline.course(), deadline.standing());
  }

  private static List<List<Fact>> oneByOne(List<Fact> facts) {
    return facts.stream().map(List::of).toList();
  }

  private static Set<List<Fact>> orders(List<Fact> facts) {
    var orders = new HashSet<List<Fact>>();
    collect(new ArrayList<>(facts), 0, orders);
    return orders;
  }

  private static void collect(List<Fact> facts, int fixed, Set<List<Fact>> orders) {
    if (fixed == facts.size()) {
      orders.add(List.copyOf(facts));
    }
    for (var i = fixed; i < facts.size(); i++) {
      Collections.swap(facts, fixed, i);
      collect(facts, fixed + 1, orders);
      Collections.swap(facts, fixed, i);
    }
  }

  @Provide
  Arbitrary<List<Fact>> histories() {
    return facts().list().ofMinSize(1).ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<Instant>> sweeps() {
    return moments().list().ofSize(5).map(list -> list.stream().sorted().toList());
  }

  private Arbitrary<Fact> facts() {
    return Arbitraries.oneOf(
        Combinators.combine(whereabouts(), moments(), froms())
            .as(
                (where, at, from) ->
                    new Fact.Start(
                        KEY,
                        where,
                        RULE,
                        at,
                        MOMENTS.count(from, RULE.term(), RULE.calendar()),
                        null)),
        Combinators.combine(whereabouts(), versions(), moments())
            .as((where, version, at) -> new Fact.Stop(KEY, where, version, at, null)),
        Combinators.combine(whereabouts(), versions(), moments())
            .as((where, version, at) -> new Fact.Cancel(KEY, where, version, at, null)),
        Combinators.combine(whereabouts(), moves())
            .as((where, move) -> new Fact.Moved(KEY, where, move, null)));
  }

  private static Arbitrary<Move> moves() {
    return Arbitraries.oneOf(
        moments().map(at -> Move.suspension(at, "awaiting-information")),
        moments().map(Move::resumption),
        Combinators.combine(moments(), Arbitraries.of("1 day", "5 working days"))
            .as((at, length) -> Move.extension(at, "by-agreement", TermLength.parse(length))));
  }

  /** Few enough to meet, on both sides of everything that matters. */
  private static Arbitrary<Instant> moments() {
    return Arbitraries.of(
        RECEIVED,
        RECEIVED.plusSeconds(1),
        DUE.minus(Duration.ofDays(1)),
        DUE.minusSeconds(1),
        DUE,
        DUE.plusSeconds(1),
        DUE.plus(Duration.ofDays(10)));
  }

  private static Arbitrary<Instant> froms() {
    return Arbitraries.of(
        RECEIVED, RECEIVED.plus(Duration.ofDays(1)), RECEIVED.minus(Duration.ofDays(1)));
  }

  private static Arbitrary<Integer> versions() {
    return Arbitraries.of(1, 1, 1, 2);
  }

  private static Arbitrary<Whereabouts> whereabouts() {
    return Combinators.combine(
            Arbitraries.of(new UUID(1, 1), new UUID(2, 2)),
            Arbitraries.of("0518", "0363"),
            Arbitraries.of(RECEIVED, RECEIVED.plusSeconds(1)))
        .as(Whereabouts::new);
  }
}
