package nl.tijdig.deadline.board;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import nl.tijdig.deadline.calendar.DueText;
import nl.tijdig.platform.time.Amsterdam;
import nl.tijdig.platform.web.Language;

/** Moments and lengths of time as people read them. */
final class Moments {

  private final Language language;
  private final DateTimeFormatter day;
  private final DateTimeFormatter dayAndTime;
  private final DateTimeFormatter time;

  Moments(Language language) {
    this.language = language;
    this.day = DateTimeFormatter.ofPattern("EEE d MMM", language.locale());
    this.dayAndTime = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", language.locale());
    this.time = DateTimeFormatter.ofPattern("HH:mm:ss", language.locale());
  }

  String moment(Instant moment) {
    return dayAndTime.format(moment.atZone(Amsterdam.ZONE));
  }

  /** The first moment that is too late; at midnight that is the end of the day before. */
  String due(Instant due) {
    return DueText.of(due, day, dayAndTime);
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
