package nl.tijdig.deadline.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import nl.tijdig.contracts.code.Code;
import nl.tijdig.deadline.calendar.Derivation.Shift;
import nl.tijdig.deadline.calendar.Derivation.SkippedDay;
import nl.tijdig.platform.time.Amsterdam;
import org.jspecify.annotations.Nullable;

/**
 * Says in one sentence how a due moment came about, for example: <q>termijn loopt t/m dinsdag 7
 * april 2026: 4 weken, eindigde op Tweede Paasdag, verschoven door Algemene termijnenwet art.
 * 1</q>.
 */
public final class DerivationWords {
  public static final DerivationWords DUTCH =
      new DerivationWords(Locale.of("nl"), Code::nl, TermLength::nl);
  public static final DerivationWords ENGLISH =
      new DerivationWords(Locale.ENGLISH, Code::en, TermLength::en);

  private final ResourceBundle words;
  private final Function<Code, String> label;
  private final Function<TermLength, String> length;
  private final DateTimeFormatter fullDay;
  private final DateTimeFormatter dayAndMonth;
  private final DateTimeFormatter moment;

  private DerivationWords(
      Locale locale, Function<Code, String> label, Function<TermLength, String> length) {
    this.words = ResourceBundle.getBundle("calendar.words", locale);
    this.label = label;
    this.length = length;
    this.fullDay = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale);
    this.dayAndMonth = DateTimeFormatter.ofPattern("d MMMM", locale);
    this.moment =
        DateTimeFormatter.ofPattern("EEEE d MMMM yyyy HH:mm", locale).withZone(Amsterdam.ZONE);
  }

  public String say(Derivation derivation) {
    var sentence = new StringBuilder();
    sentence.append(span(derivation));
    if (derivation.length() != null && derivation.length().unit() == TermUnit.WORKING_DAYS) {
      sentence.append(notCounted(derivation.skipped()));
    }
    derivation.shifts().forEach(shift -> sentence.append(shifted(shift, derivation.skipped())));
    sentence.append(exempted(derivation.exemption()));
    return sentence.toString();
  }

  /** That a term stood still, and until when it runs now. */
  public String standstill(Instant from, Instant until, LaterEnd end) {
    var added = end.added() == null ? "" : write("added", length.apply(end.added()));
    return write("suspended", moment.format(from), moment.format(until), added) + running(end);
  }

  /** That a term was given more time, and until when it runs now. */
  public String extension(Instant at, LaterEnd end) {
    var added = end.added() == null ? "" : length.apply(end.added());
    return write("lengthened", moment.format(at), added) + running(end);
  }

  private String running(LaterEnd end) {
    var sentence = new StringBuilder();
    var lastDay = end.lastDay();
    sentence.append(
        lastDay == null
            ? write("now-until", moment.format(end.dueAt()))
            : write("now-through", fullDay.format(lastDay)));
    if (end.added() != null && end.added().unit() == TermUnit.WORKING_DAYS) {
      sentence.append(notCounted(end.skipped()));
    }
    end.shifts().forEach(shift -> sentence.append(shifted(shift, end.skipped())));
    return sentence.toString();
  }

  private String span(Derivation derivation) {
    return derivation.until() == null
        ? counted(derivation, length.apply(Objects.requireNonNull(derivation.length())))
        : countedBack(derivation, derivation.until(), derivation.length());
  }

  private String countedBack(Derivation derivation, Instant until, @Nullable TermLength before) {
    var lastDay = derivation.lastDay();
    var end =
        lastDay == null
            ? write("ends-at", moment.format(derivation.dueAt()))
            : write("ends-with", fullDay.format(lastDay));
    return before == null
        ? end
        : end + write("counted-back", length.apply(before), moment.format(until));
  }

  private String counted(Derivation derivation, String lasting) {
    var lastDay = derivation.lastDay();
    return lastDay == null
        ? write("until", moment.format(derivation.dueAt()), lasting)
        : write("through", fullDay.format(lastDay), lasting);
  }

  private String notCounted(List<SkippedDay> skipped) {
    var named = new ArrayList<String>();
    var weekend = skipped.stream().filter(day -> day.reason().isWeekend()).count();
    if (weekend > 0) {
      named.add(write(weekend == 1 ? "weekend-day" : "weekend-days", weekend));
    }
    skipped.stream()
        .filter(day -> !day.reason().isWeekend())
        .map(day -> "%s (%s)".formatted(name(day), dayAndMonth.format(day.day())))
        .forEach(named::add);
    return named.isEmpty() ? "" : write("not-counted", enumerate(named));
  }

  private String shifted(Shift shift, List<SkippedDay> skipped) {
    var article = label.apply(shift.by());
    if (shift.by() == LegalArticle.ARTICLE_2) {
      return write("extended", article);
    }
    var passed = skipped.stream().filter(day -> isPassedBy(shift, day.day())).toList();
    var endedOn = name(passed.getFirst());
    var then = passed.stream().skip(1).map(this::name).toList();
    return then.isEmpty()
        ? write("moved", endedOn, article)
        : write("moved-further", endedOn, enumerate(then), article);
  }

  private static boolean isPassedBy(Shift shift, LocalDate day) {
    return !day.isBefore(shift.from()) && !day.isAfter(shift.to());
  }

  private String exempted(@Nullable LegalArticle exemption) {
    return exemption == null ? "" : write("exempt", label.apply(exemption));
  }

  private String name(SkippedDay day) {
    return label.apply(day.reason());
  }

  private String enumerate(List<String> names) {
    var last = names.getLast();
    return names.size() == 1
        ? last
        : write("and", String.join(", ", names.subList(0, names.size() - 1)), last);
  }

  private String write(String key, Object... values) {
    return words.getString(key).formatted(values);
  }
}
