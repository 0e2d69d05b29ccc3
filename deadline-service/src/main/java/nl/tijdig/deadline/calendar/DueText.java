package nl.tijdig.deadline.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import nl.tijdig.platform.time.Amsterdam;

/** When a term is due, as people read it; due moments are kept as the first that is too late. */
public final class DueText {

  private DueText() {}

  /** At midnight in Amsterdam it is the end of the day before, and not the begin of the next. */
  public static String of(Instant due, DateTimeFormatter day, DateTimeFormatter dayAndTime) {
    var local = due.atZone(Amsterdam.ZONE);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? day.format(local.minusDays(1)) + " 24:00"
        : dayAndTime.format(local);
  }
}
