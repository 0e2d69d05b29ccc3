package nl.tijdig.deadline.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.tijdig.deadline.calendar.TermUnit;
import nl.tijdig.deadline.figure.FigureTexts;
import nl.tijdig.deadline.rule.Bilingual;
import org.jspecify.annotations.Nullable;

/** Says what a forecast takes for granted, with its numbers and where each came from. */
@ApplicationScoped
class ForecastWords {
  private static final Locale DUTCH = Locale.of("nl");
  private static final double PERCENT = 100;
  private static final double WORKING_DAYS = 5;

  private final ResourceBundle dutch = ResourceBundle.getBundle("forecast.words", DUTCH);
  private final ResourceBundle english = ResourceBundle.getBundle("forecast.words", Locale.ENGLISH);
  private final DaysAhead calendar;
  private final FigureTexts texts;

  ForecastWords(DaysAhead calendar, FigureTexts texts) {
    this.calendar = calendar;
    this.texts = texts;
  }

  /** Where it is told how a forecast is counted. */
  URI definition() {
    return texts.link("forecast");
  }

  List<Assumption> assumptions(
      ForecastQuestion question, PastWeeks past, OpenTerms open, List<Week> ahead) {
    var all = new ArrayList<Assumption>();
    all.add(chosen("start", null));
    all.add(chosen("order", null));
    all.addAll(seen(past));
    all.add(chosen("weeks", (double) past.count(), past.count()));
    all.add(holidays(ahead));
    if (open.suspended() > 0) {
      all.add(suspended(open.suspended()));
    }
    if (isInHours(question.rule())) {
      all.add(chosen("hours", null));
    }
    all.addAll(tried(question, past));
    all.add(chosen("band", (double) Forecasts.RUNS, Forecasts.RUNS));
    return all;
  }

  private boolean isInHours(String rule) {
    return calendar.latest(rule).term().unit() == TermUnit.HOURS;
  }

  private List<Assumption> seen(PastWeeks past) {
    var begun = past.sum(PastDay::begun);
    var perWeek = Spread.rounded((double) begun / past.count());
    var lapsed = Spread.rounded(begun == 0 ? 0 : PERCENT * past.sum(PastDay::lapsed) / begun);
    var met = Spread.rounded(past.metOnAWorkingDay());
    var source = say("source.observed", past.from(), past.until().minusDays(1));
    return List.of(
        new Assumption("arrivals", say("arrivals", perWeek), perWeek, source),
        new Assumption("lapses", say("lapses", lapsed), lapsed, source),
        new Assumption("capacity", say("capacity", met), met, source));
  }

  private Assumption holidays(List<Week> ahead) {
    var days = ahead.stream().flatMap(Week::days).filter(calendar::isHoliday).toList();
    var named = days.isEmpty() ? say("holidays.none") : say("holidays", listed(days));
    return new Assumption("holidays", named, (double) days.size(), say("source.calendar"));
  }

  private static String listed(List<LocalDate> days) {
    return String.join(", ", days.stream().map(LocalDate::toString).toList());
  }

  private Assumption suspended(int terms) {
    return new Assumption(
        "suspended", say("suspended", terms), (double) terms, say("source.stock"));
  }

  private List<Assumption> tried(ForecastQuestion question, PastWeeks past) {
    var all = new ArrayList<Assumption>();
    if (question.tried().stream().anyMatch(one -> one.type() == WhatIfType.EXTRA_PEOPLE)) {
      all.add(people(question, past));
    }
    question.tried().forEach(one -> all.add(tried(one)));
    return all;
  }

  private Assumption people(ForecastQuestion question, PastWeeks past) {
    var each = Spread.rounded(WORKING_DAYS * question.casesOfOne(past));
    var capacity = question.capacity();
    var people = capacity == null ? null : capacity.people();
    var source = people == null ? say("source.given") : say("source.divided", people);
    return new Assumption("cases-per-person", say("cases-per-person", each), each, source);
  }

  private Assumption tried(WhatIf one) {
    var number = number(one);
    var last = one.until().minusDays(1);
    var key = one.type() == WhatIfType.CAPACITY ? "capacity-changed" : one.type().code();
    return new Assumption(
        key,
        number == null ? say(key, one.from(), last) : say(key, one.from(), last, number),
        number == null ? null : number.doubleValue(),
        say("source.given"));
  }

  private static @Nullable Integer number(WhatIf one) {
    return switch (one.type()) {
      case EXTRA_PEOPLE -> one.people();
      case SPRINT -> one.cases();
      case CLOSED -> null;
      case CAPACITY -> one.percentage();
    };
  }

  private Assumption chosen(String id, @Nullable Double value, Object... values) {
    return new Assumption(id, say(id, values), value, say("source.model"));
  }

  private Bilingual say(String key, Object... values) {
    return new Bilingual(
        String.format(DUTCH, dutch.getString(key), values),
        String.format(Locale.ENGLISH, english.getString(key), values));
  }
}
