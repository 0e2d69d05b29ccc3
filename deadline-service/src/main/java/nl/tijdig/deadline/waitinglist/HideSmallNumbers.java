package nl.tijdig.deadline.waitinglist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.tijdig.deadline.waitinglist.SmallNumbers.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * Says what a report must not show of some rules about the same work, whose numbers are partly the
 * same and so are hidden together; what differs by 1 up to 4 between two of them is as small.
 *
 * <p>A number can be shown without how much of it was late, not the other way around. What came and
 * went is hidden wherever what waits is hidden now or was in the report before: with one of them
 * and the flow the other follows. So does what became known later, where all of them are shown.
 */
final class HideSmallNumbers {
  private static final Hidden NOTHING = new Hidden(Set.of(), false);

  private HideSmallNumbers() {}

  /**
   * What is hidden.
   *
   * @param open of what waits
   * @param late of how much of that is late
   * @param flow of what came and went
   * @param due of what ran out
   * @param inTime of how much of that was in time
   */
  record Parts(Hidden open, Hidden late, Hidden flow, Hidden due, Hidden inTime) {}

  /**
   * Chooses what is hidden.
   *
   * @param rules for each rule what was counted by municipality; each rule has all of them
   * @param before what was hidden of what waited in the report before
   */
  static Parts of(List<Map<String, Counted>> rules, Hidden before) {
    var open = hide(rules, NOTHING, List.of(Counted::open));
    var due = hide(rules, NOTHING, List.of(Counted::due));
    return new Parts(
        open,
        hide(rules, open, List.of(Counted::late, one -> one.open() - one.late())),
        hide(rules, both(open, before), List.of(Counted::inflow, Counted::outflow, Counted::later)),
        due,
        hide(rules, due, List.of(Counted::inTime, one -> one.due() - one.inTime())));
  }

  /** What the report before hid of the rules; a municipality that was not in it had nothing. */
  static Hidden hiddenStock(@Nullable WaitingList report, List<String> rules) {
    if (report == null) {
      return NOTHING;
    }
    var hidden = new HashSet<String>();
    var total = false;
    for (var section : report.rules()) {
      if (rules.contains(section.rule())) {
        total |= section.total().stock().hidden();
        section.municipalities().stream()
            .filter(line -> line.stock().hidden())
            .forEach(line -> hidden.add(String.valueOf(line.municipality())));
      }
    }
    return new Hidden(hidden, total);
  }

  private static Hidden both(Hidden one, Hidden other) {
    var municipalities = new HashSet<>(one.municipalities());
    municipalities.addAll(other.municipalities());
    return new Hidden(municipalities, one.total() || other.total());
  }

  private static Hidden hide(
      List<Map<String, Counted>> rules, Hidden always, List<ToLongFunction<Counted>> numbers) {
    return SmallNumbers.of(columns(rules, numbers), always);
  }

  private static Map<String, long[]> columns(
      List<Map<String, Counted>> rules, List<ToLongFunction<Counted>> numbers) {
    var columns = new HashMap<String, long[]>();
    for (var where : rules.getFirst().keySet()) {
      var here = rules.stream().map(rule -> rule.get(where)).toList();
      columns.put(
          where, LongStream.concat(numbers(here, numbers), differences(here, numbers)).toArray());
    }
    return columns;
  }

  private static LongStream numbers(List<Counted> here, List<ToLongFunction<Counted>> numbers) {
    return here.stream()
        .flatMapToLong(
            counted -> numbers.stream().mapToLong(number -> number.applyAsLong(counted)));
  }

  /** How many passed the one rule and not the other would follow from two that are large. */
  private static LongStream differences(List<Counted> here, List<ToLongFunction<Counted>> numbers) {
    return IntStream.range(0, here.size())
        .boxed()
        .flatMap(
            i -> here.subList(i + 1, here.size()).stream().map(two -> List.of(here.get(i), two)))
        .flatMapToLong(
            pair ->
                numbers.stream()
                    .mapToLong(
                        number ->
                            number.applyAsLong(pair.getFirst())
                                - number.applyAsLong(pair.getLast())));
  }
}
