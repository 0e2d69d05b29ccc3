package nl.tijdig.deadline.waitinglist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.tijdig.deadline.waitinglist.HideSmallNumbers.Parts;
import nl.tijdig.deadline.waitinglist.SmallNumbers.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has this report and the one before, and can add and subtract, learns no number from
 * 1 up to 4.
 */
class HideSmallNumbersPropertyTest {
  private static final String TOTAL = "total";
  private static final Hidden NOTHING = new Hidden(Set.of(), false);

  private record Case(Map<String, Counted> before, List<Map<String, Counted>> now) {}

  /** A number somebody would like to know. */
  private record Unknown(String where, int rule, String what) {}

  /** Numbers, some known, that add up to nothing with these factors. */
  private record Equation(Map<Unknown, Integer> factors) {}

  @Property(tries = 1_500)
  void noSmallNumberFollowsFromWhatIsShown(@ForAll Random random) {
    var example = example(random);
    var before = HideSmallNumbers.of(List.of(example.before(), example.before()), NOTHING).open();
    var parts = HideSmallNumbers.of(example.now(), before);

    var known = new HashMap<Unknown, Long>();
    var all = new HashMap<Unknown, Long>();
    var equations = new ArrayList<Equation>();
    tell(example, before, parts, known, all, equations);

    for (var found : determined(known, all, equations)) {
      assertThat(isSmall(all.get(found))).as("%s in %s hidden %s", found, example, parts).isFalse();
    }
  }

  @Property(tries = 1_500)
  void whatIsShownIsNotSmallAndWhatIsHiddenDoesNotAddUpToSomethingSmall(@ForAll Random random) {
    var example = example(random);
    var parts = HideSmallNumbers.of(example.now(), NOTHING);

    for (var rule : example.now()) {
      check(rule, parts.open(), Counted::open);
      check(rule, parts.late(), Counted::late);
      check(rule, parts.late(), one -> one.open() - one.late());
      check(rule, parts.flow(), Counted::inflow);
      check(rule, parts.flow(), Counted::outflow);
      check(rule, parts.due(), Counted::due);
      check(rule, parts.inTime(), Counted::inTime);
      check(rule, parts.inTime(), one -> one.due() - one.inTime());
    }
  }

  @Example
  void ofOneThatPassedTheLawAndNotTheNormNothingFollows() {
    var law = Map.of("0394", due(28), "0395", due(40), "0396", due(60));
    var norm = Map.of("0394", due(27), "0395", due(30), "0396", due(50));

    var hidden = HideSmallNumbers.of(List.of(norm, law), NOTHING).due();

    assertThat(hidden.municipalities()).contains("0394").hasSize(2);
    assertThat(hidden.total()).isFalse();
  }

  private static Counted due(long due) {
    return Counted.inTime(due, 0);
  }

  private static void check(
      Map<String, Counted> rule, Hidden hidden, ToLongFunction<Counted> number) {
    rule.forEach(
        (where, counted) ->
            assertThat(
                    hidden.municipalities().contains(where)
                        || !isSmall(number.applyAsLong(counted)))
                .isTrue());
    var sum = rule.values().stream().mapToLong(number).sum();
    assertThat(hidden.total() || !isSmall(sum)).isTrue();
    var rest = hidden.municipalities().stream().map(rule::get).mapToLong(number).sum();
    assertThat(hidden.total() || !isSmall(rest)).isTrue();
    assertThat(hidden.total() || hidden.municipalities().size() != 1).isTrue();
  }

  /** Two rules about the same work: what waits, came and went is the same, lateness differs. */
  private static Case example(Random random) {
    var before = new TreeMap<String, Counted>();
    var one = new TreeMap<String, Counted>();
    var other = new TreeMap<String, Counted>();
    var most = List.of(4, 9, 30).get(random.nextInt(3));
    var mostLater = random.nextBoolean() ? 0 : most;
    for (var i = 0; i < 1 + random.nextInt(6); i++) {
      var where = "05" + (10 + i);
      var was = random.nextInt(most + 1);
      var later = random.nextInt(mostLater + 1);
      var inflow = random.nextInt(most + 1);
      var outflow = random.nextInt(was + inflow + later + 1);
      var open = was + inflow - outflow + later;
      before.put(where, counted(random, was, 0, 0, 0));
      one.put(where, counted(random, open, inflow, outflow, outflow).later(later));
      var due = outflow + random.nextInt(most + 1);
      other.put(where, counted(random, open, inflow, outflow, due).later(later));
    }
    return new Case(before, List.of(one, other));
  }

  private static Counted counted(Random random, int open, int inflow, int outflow, int due) {
    return new Counted(
        open, random.nextInt(open + 1), null, inflow, outflow, due, random.nextInt(due + 1), 0);
  }

  private static void tell(
      Case example,
      Hidden before,
      Parts parts,
      Map<Unknown, Long> known,
      Map<Unknown, Long> all,
      List<Equation> equations) {
    for (var rule = 0; rule < 2; rule++) {
      var now = example.now().get(rule);
      var tell = new Telling(rule, known, all, equations);
      tell.column("was open", example.before(), before, Counted::open);
      tell.column("open", now, parts.open(), Counted::open);
      tell.column("late", now, parts.late(), Counted::late);
      tell.column("not late", now, parts.late(), one -> one.open() - one.late());
      tell.column("in", now, parts.flow(), Counted::inflow);
      tell.column("out", now, parts.flow(), Counted::outflow);
      tell.column("due", now, parts.due(), Counted::due);
      tell.column("in time", now, parts.inTime(), Counted::inTime);
      tell.column("not in time", now, parts.inTime(), one -> one.due() - one.inTime());
      tell.column("later", now, laterIsUnknown(now), Counted::later);
      lines(rule, now, equations);
    }
    sameWork(example, equations);
    differences(all, equations);
  }

  /** When nothing became known later somebody may rightly believe so; else nobody tells. */
  private static Hidden laterIsUnknown(Map<String, Counted> now) {
    return now.values().stream().allMatch(one -> one.later() == 0)
        ? NOTHING
        : new Hidden(now.keySet(), true);
  }

  /** What the reports say of one rule. */
  private record Telling(
      int rule, Map<Unknown, Long> known, Map<Unknown, Long> all, List<Equation> equations) {

    void column(
        String what, Map<String, Counted> counted, Hidden hidden, ToLongFunction<Counted> number) {
      var sum = new HashMap<Unknown, Integer>();
      counted.forEach(
          (where, one) -> {
            var unknown = new Unknown(where, rule, what);
            sum.put(unknown, 1);
            tell(unknown, number.applyAsLong(one), hidden.municipalities().contains(where));
          });
      var total = new Unknown(TOTAL, rule, what);
      sum.put(total, -1);
      tell(total, counted.values().stream().mapToLong(number).sum(), hidden.total());
      equations.add(new Equation(sum));
    }

    private void tell(Unknown unknown, long value, boolean hidden) {
      all.put(unknown, value);
      if (!hidden) {
        known.put(unknown, value);
      }
    }
  }

  /** What waits now is what waited, with what came, what was learned and without what went. */
  private static void lines(int rule, Map<String, Counted> now, List<Equation> equations) {
    var places = new ArrayList<>(now.keySet());
    places.add(TOTAL);
    for (var where : places) {
      equations.add(
          sum(where, rule, Map.of("open", 1, "was open", -1, "in", -1, "out", 1, "later", -1)));
      equations.add(sum(where, rule, Map.of("open", -1, "late", 1, "not late", 1)));
      equations.add(sum(where, rule, Map.of("due", -1, "in time", 1, "not in time", 1)));
    }
  }

  private static Equation sum(String where, int rule, Map<String, Integer> factors) {
    var sum = new HashMap<Unknown, Integer>();
    factors.forEach((what, factor) -> sum.put(new Unknown(where, rule, what), factor));
    return new Equation(sum);
  }

  private static void sameWork(Case example, List<Equation> equations) {
    for (var where : example.now().getFirst().keySet()) {
      for (var what : List.of("open", "in", "out", "later")) {
        equations.add(
            new Equation(Map.of(new Unknown(where, 0, what), 1, new Unknown(where, 1, what), -1)));
      }
    }
  }

  /** Of how many one rule says other than the other is a number somebody would like to know too. */
  private static void differences(Map<Unknown, Long> all, List<Equation> equations) {
    for (var one : List.copyOf(all.keySet())) {
      if (one.rule() == 0) {
        var other = new Unknown(one.where(), 1, one.what());
        var difference = new Unknown(one.where(), 2, one.what());
        all.put(difference, all.get(one) - all.get(other));
        equations.add(new Equation(Map.of(difference, 1, one, -1, other, 1)));
      }
    }
  }

  /** The hidden numbers that can have one value only, by Gaussian elimination. */
  private static List<Unknown> determined(
      Map<Unknown, Long> known, Map<Unknown, Long> all, List<Equation> equations) {
    var hidden = all.keySet().stream().filter(one -> !known.containsKey(one)).toList();
    var rows = new ArrayList<double[]>();
    for (var equation : equations) {
      var row = new double[hidden.size()];
      equation
          .factors()
          .forEach(
              (unknown, factor) -> {
                var column = hidden.indexOf(unknown);
                if (column >= 0) {
                  row[column] += factor;
                }
              });
      rows.add(row);
    }
    reduce(rows, hidden.size());
    return rows.stream().map(row -> only(row, hidden)).filter(Objects::nonNull).toList();
  }

  private static void reduce(List<double[]> rows, int columns) {
    var next = 0;
    for (var column = 0; column < columns && next < rows.size(); column++) {
      var pivot = next;
      for (var i = next; i < rows.size(); i++) {
        pivot = Math.abs(rows.get(i)[column]) > Math.abs(rows.get(pivot)[column]) ? i : pivot;
      }
      if (Math.abs(rows.get(pivot)[column]) > 1e-9) {
        Collections.swap(rows, next, pivot);
        clear(rows, next, column);
        next++;
      }
    }
  }

  private static void clear(List<double[]> rows, int pivot, int column) {
    var by = rows.get(pivot);
    for (var i = 0; i < rows.size(); i++) {
      var factor = i == pivot ? 0 : rows.get(i)[column] / by[column];
      for (var j = 0; factor != 0 && j < by.length; j++) {
        rows.get(i)[j] -= factor * by[j];
      }
    }
  }

  private static @Nullable Unknown only(double[] row, List<Unknown> hidden) {
    Unknown found = null;
    for (var i = 0; i < row.length; i++) {
      if (Math.abs(row[i]) > 1e-9) {
        if (found != null) {
          return null;
        }
        found = hidden.get(i);
      }
    }
    return found;
  }

  private static boolean isSmall(long number) {
    return number != 0 && Math.abs(number) < 5;
  }
}
