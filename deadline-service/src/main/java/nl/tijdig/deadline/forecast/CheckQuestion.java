package nl.tijdig.deadline.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.tijdig.deadline.rule.RuleNames;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Refuses a question that has no answer. */
@ApplicationScoped
class CheckQuestion {
  private final RuleNames rules;
  private final DaysAhead calendar;

  CheckQuestion(RuleNames rules, DaysAhead calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * Looks at all of it.
   *
   * @throws InvalidInput with everything that is wrong
   */
  void check(ForecastQuestion question) {
    var problems = new ArrayList<FieldError>();
    if (!rules.isKnown(question.rule())) {
      problems.add(
          new FieldError(
              "/rule", "rule.unknown", "is geen regel; zie /rules", "is no rule; see /rules"));
    }
    people(question).forEach(problems::add);
    var ahead = Week.fromMonday(calendar.today(), question.weeksAsked());
    var whole = new Week(ahead.getFirst().from(), ahead.getLast().until());
    for (var i = 0; i < question.tried().size(); i++) {
      tried(question.tried().get(i), "/whatIf/" + i, whole).forEach(problems::add);
    }
    if (!problems.isEmpty()) {
      throw InvalidInput.of(problems);
    }
  }

  /** How many people work is not known here: whoever tries more of them has to say it. */
  private static Stream<FieldError> people(ForecastQuestion question) {
    var capacity = question.capacity();
    var needed = question.tried().stream().anyMatch(one -> one.type() == WhatIfType.EXTRA_PEOPLE);
    if (capacity == null) {
      return needed ? Stream.of(peopleNeeded()) : Stream.empty();
    }
    return (capacity.people() == null) == (capacity.casesPerPerson() == null)
        ? Stream.of(peopleNeeded())
        : Stream.empty();
  }

  private static FieldError peopleNeeded() {
    return new FieldError(
        "/capacity",
        "capacity.people-needed",
        "moet people of casesPerPerson noemen, één van beide: hoeveel mensen er werken is hier niet"
            + " bekend",
        "must name people or casesPerPerson, either of the two: how many people work is not known"
            + " here");
  }

  private Stream<FieldError> tried(WhatIf one, String pointer, Week whole) {
    return Stream.of(
            days(one, pointer, whole).stream(),
            number(one, WhatIfType.EXTRA_PEOPLE, one.people(), pointer + "/people"),
            number(one, WhatIfType.SPRINT, one.cases(), pointer + "/cases"),
            number(one, WhatIfType.CAPACITY, one.percentage(), pointer + "/percentage"))
        .flatMap(problem -> problem);
  }

  private static Stream<FieldError> number(
      WhatIf one, WhatIfType of, @Nullable Integer number, String pointer) {
    if ((one.type() == of) == (number != null)) {
      return Stream.empty();
    }
    return Stream.of(
        number == null
            ? new FieldError(
                pointer,
                "what-if.number-needed",
                "is verplicht bij type " + of.code(),
                "is required for type " + of.code())
            : new FieldError(
                pointer,
                "what-if.number-out-of-place",
                "hoort alleen bij type " + of.code(),
                "belongs to type " + of.code() + " alone"));
  }

  private List<FieldError> days(WhatIf one, String pointer, Week whole) {
    if (!one.from().isBefore(one.until())) {
      return List.of(
          new FieldError(
              pointer + "/until", "period.reversed", "ligt niet na from", "is not after from"));
    }
    var outside =
        Stream.of(
                outside(one.from().isBefore(whole.from()), pointer + "/from"),
                outside(one.until().isAfter(whole.until()), pointer + "/until"))
            .filter(Objects::nonNull)
            .toList();
    return outside.isEmpty() ? workingDay(one, pointer) : outside;
  }

  private static @Nullable FieldError outside(boolean outside, String pointer) {
    return outside
        ? new FieldError(
            pointer,
            "what-if.outside-forecast",
            "ligt buiten de weken van de prognose",
            "lies outside the weeks of the forecast")
        : null;
  }

  /** Extra work on days on which nobody works would silently do nothing. */
  private List<FieldError> workingDay(WhatIf one, String pointer) {
    var extra = one.type() == WhatIfType.SPRINT || one.type() == WhatIfType.EXTRA_PEOPLE;
    return !extra || one.from().datesUntil(one.until()).anyMatch(calendar::isOpen)
        ? List.of()
        : List.of(
            new FieldError(
                pointer + "/from",
                "what-if.no-working-day",
                "tot en met until is er geen werkdag",
                "through until there is no working day"));
  }
}
