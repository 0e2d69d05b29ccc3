package nl.tijdig.deadline.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import nl.tijdig.deadline.calendar.DueText;
import nl.tijdig.platform.time.Amsterdam;
import nl.tijdig.platform.web.Language;

/** Moments and lengths of time as people read them; the year is given when it is another one. */
final class Moments {

  private final Language language;
  private final int thisYear;
  private final DateTimeFormatter fullDay;
  private final DateTimeFormatter time;

  Moments(Language language, Instant now) {
    this.language = language;
    this.thisYear = yearOf(now);
    this.fullDay = pattern("d MMMM yyyy");
    this.time = pattern("HH:mm:ss");
  }

  String moment(Instant moment) {
    return pattern(dayIn(yearOf(moment)) + " HH:mm").format(moment.atZone(Amsterdam.ZONE));
  }

  /** The first moment that is too late; at midnight that is the end of the day before. */
  String due(Instant due) {
    var day = dayIn(yearOf(due.minusNanos(1)));
    return DueText.of(due, pattern(day), pattern(day + " HH:mm"));
  }

  /** A day in full, with its year. */
  String fullDay(LocalDate date) {
    return fullDay.format(date);
  }

  private String dayIn(int year) {
    return year == thisYear ? "EEE d MMM" : "EEE d MMM yyyy";
  }

  private DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language.locale());
  }

  private static int yearOf(Instant moment) {
    return moment.atZone(Amsterdam.ZONE).getYear();
  }

  String time(Instant moment) {
    return time.format(moment.atZone(Amsterdam.ZONE));
  }

  /** How long until a moment, or how long ago it was. */
  String until(Instant due, Instant now) {
    var left = Duration.between(now, due);
    return left.isNegative()
        ? length(left.negated()) + language.choose(" te laat", " late")
        : language.choose("nog ", "") + length(left) + language.choose("", " left");
  }

  private String length(Duration length) {
    if (length.toDays() > 0) {
      return length.toDays() + " d" + more(length.toHoursPart(), hours());
    }
    return length.toHours() > 0
        ? length.toHours() + hours() + more(length.toMinutesPart(), " min")
        : length.toMinutes() + " min";
  }

  private static String more(int amount, String unit) {
    return amount == 0 ? "" : " " + amount + unit;
  }

  private String hours() {
    return language.choose(" u", " h");
  }
}
