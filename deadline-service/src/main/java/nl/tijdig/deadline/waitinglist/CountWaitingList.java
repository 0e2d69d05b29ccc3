package nl.tijdig.deadline.waitinglist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.tijdig.deadline.figure.FigureTexts;
import nl.tijdig.deadline.figure.Figures;
import nl.tijdig.deadline.figure.Group;
import nl.tijdig.deadline.figure.InTime;
import nl.tijdig.deadline.figure.Period;
import nl.tijdig.deadline.figure.RuleTexts;
import nl.tijdig.deadline.figure.Scope;
import nl.tijdig.deadline.figure.Split;
import nl.tijdig.deadline.waitinglist.WaitingList.Line;
import nl.tijdig.deadline.waitinglist.WaitingList.Movement;
import nl.tijdig.deadline.waitinglist.WaitingList.Outcome;
import nl.tijdig.deadline.waitinglist.WaitingList.Section;
import nl.tijdig.deadline.waitinglist.WaitingList.Stand;
import nl.tijdig.platform.time.Amsterdam;
import org.jspecify.annotations.Nullable;

/** Counts what a report says, and leaves out what is too small to say. */
@ApplicationScoped
class CountWaitingList {
  private static final Scope BY_MUNICIPALITY = Scope.ALL.by(Split.MUNICIPALITY);

  private final Figures figures;
  private final FigureTexts texts;
  private final RuleTexts rules;

  CountWaitingList(Figures figures, FigureTexts texts, RuleTexts rules) {
    this.figures = figures;
    this.texts = texts;
    this.rules = rules;
  }

  /**
   * Counts.
   *
   * @param period ends with the day of the report
   * @param previous the report it is compared with; null for the first
   */
  WaitingList count(Period period, @Nullable WaitingList previous) {
    var counted = counted(period, previous);
    var sections =
        counted.keySet().stream().collect(Collectors.groupingBy(rules::work)).values().stream()
            .flatMap(same -> sections(same, counted, period, previous).stream())
            .sorted(Comparator.comparing(Section::rule))
            .toList();
    return new WaitingList(
        period.until(),
        period,
        previous == null ? null : previous.reportedOn(),
        sections,
        texts.definitions());
  }

  /** By rule and municipality; one that was in the report before is in this one too. */
  private Map<String, Map<String, Counted>> counted(Period period, @Nullable WaitingList previous) {
    var counted = new TreeMap<String, Map<String, Counted>>();
    figures
        .stock(BY_MUNICIPALITY, List.of(Period.beginOf(period.until())))
        .forEach(
            one ->
                add(counted, one.group(), Counted.stock(one.open(), one.late(), one.oldestFrom())));
    figures
        .flow(BY_MUNICIPALITY, List.of(period))
        .forEach(one -> add(counted, one.group(), Counted.flow(one.inflow(), one.outflow())));
    figures
        .inTime(BY_MUNICIPALITY, List.of(period))
        .forEach(one -> add(counted, one.group(), Counted.inTime(one.due(), one.inTime())));
    if (previous != null) {
      addThoseOf(previous, counted);
    }
    fillUp(counted);
    if (previous != null) {
      counted.forEach((rule, ofRule) -> addLater(ofRule, new Before(previous, rule)));
    }
    return counted;
  }

  private static void add(Map<String, Map<String, Counted>> counted, Group group, Counted number) {
    merge(counted, group.rule(), String.valueOf(group.municipality()), number);
  }

  private static void merge(
      Map<String, Map<String, Counted>> counted, String rule, String where, Counted number) {
    counted.computeIfAbsent(rule, _ -> new TreeMap<>()).merge(where, number, Counted::plus);
  }

  private static void addThoseOf(WaitingList previous, Map<String, Map<String, Counted>> counted) {
    previous
        .rules()
        .forEach(
            section ->
                section
                    .municipalities()
                    .forEach(
                        line ->
                            merge(
                                counted,
                                section.rule(),
                                String.valueOf(line.municipality()),
                                Counted.NOTHING)));
  }

  /** Rules about the same work name the same municipalities, so that none stands out. */
  private void fillUp(Map<String, Map<String, Counted>> counted) {
    counted
        .keySet()
        .forEach(
            rule ->
                counted.keySet().stream()
                    .filter(other -> rules.work(other).equals(rules.work(rule)))
                    .flatMap(other -> List.copyOf(counted.get(other).keySet()).stream())
                    .forEach(where -> merge(counted, rule, where, Counted.NOTHING)));
  }

  /** Of those that were hidden only the sum is known, which one of them is given. */
  private static void addLater(Map<String, Counted> counted, Before before) {
    counted.replaceAll(
        (where, one) -> one.later(before.isHidden(where) ? 0 : one.laterThan(before.open(where))));
    if (!before.isHidden(null)) {
      var total = counted.values().stream().reduce(Counted.NOTHING, Counted::plus);
      var rest = total.laterThan(before.open(null)) - total.later();
      counted.keySet().stream()
          .filter(before::isHidden)
          .findFirst()
          .ifPresent(where -> counted.computeIfPresent(where, (_, one) -> one.later(rest)));
    }
  }

  private List<Section> sections(
      List<String> same,
      Map<String, Map<String, Counted>> counted,
      Period period,
      @Nullable WaitingList previous) {
    var hidden =
        HideSmallNumbers.of(
            same.stream().map(counted::get).toList(), HideSmallNumbers.hiddenStock(previous, same));
    return same.stream()
        .map(rule -> section(rule, counted.get(rule), hidden, period.until(), previous))
        .toList();
  }

  private Section section(
      String id,
      Map<String, Counted> counted,
      HideSmallNumbers.Parts hidden,
      LocalDate day,
      @Nullable WaitingList previous) {
    var rule = rules.latest(id);
    var before = previous == null ? null : new Before(previous, id);
    var lines = new ArrayList<Line>();
    counted.forEach((where, number) -> lines.add(line(where, number, hidden, day, before)));
    var total = counted.values().stream().reduce(Counted.NOTHING, Counted::plus);
    return new Section(
        id,
        rule.name(),
        rule.ground(),
        rule.kind(),
        texts.ambition(id).orElse(null),
        line(null, total, hidden, day, before),
        lines);
  }

  /** What was reported of a rule before. */
  private record Before(WaitingList report, String rule) {

    /** How much waited; nothing when it was not in that report. */
    long open(@Nullable String municipality) {
      return stock(municipality).map(Stand::open).orElse(0L);
    }

    boolean isHidden(@Nullable String municipality) {
      return stock(municipality).map(Stand::hidden).orElse(false);
    }

    private Optional<Stand> stock(@Nullable String municipality) {
      return report.section(rule).flatMap(section -> section.line(municipality)).map(Line::stock);
    }
  }

  private static Line line(
      @Nullable String where,
      Counted number,
      HideSmallNumbers.Parts hidden,
      LocalDate day,
      @Nullable Before before) {
    return new Line(
        where,
        isHidden(hidden.open(), where)
            ? Stand.HIDDEN
            : stand(number, isHidden(hidden.late(), where), day),
        before == null ? null : movement(where, number, hidden, before),
        isHidden(hidden.due(), where)
            ? Outcome.HIDDEN
            : outcome(number, isHidden(hidden.inTime(), where)));
  }

  private static boolean isHidden(SmallNumbers.Hidden hidden, @Nullable String where) {
    return where == null ? hidden.total() : hidden.municipalities().contains(where);
  }

  private static Stand stand(Counted number, boolean lateHidden, LocalDate day) {
    return new Stand(
        false,
        lateHidden,
        number.open(),
        lateHidden ? null : number.late(),
        days(number.oldest(), day));
  }

  private static Movement movement(
      @Nullable String where, Counted number, HideSmallNumbers.Parts hidden, Before before) {
    return isHidden(hidden.flow(), where)
        ? Movement.HIDDEN
        : Movement.of(number.inflow(), number.outflow(), number.open() - before.open(where));
  }

  private static Outcome outcome(Counted number, boolean inTimeHidden) {
    return inTimeHidden
        ? new Outcome(false, true, number.due(), null, null)
        : new Outcome(
            false,
            false,
            number.due(),
            number.inTime(),
            InTime.percentage(number.inTime(), number.due()));
  }

  private static @Nullable Long days(@Nullable Instant from, LocalDate day) {
    return from == null
        ? null
        : ChronoUnit.DAYS.between(LocalDate.ofInstant(from, Amsterdam.ZONE), day);
  }
}
