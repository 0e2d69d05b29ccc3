package nl.tijdig.deadline.waitinglist;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/** When the waiting-list report is made. */
@ConfigMapping(prefix = "tijdig.waiting-list")
interface WaitingListConfig {

  /** The day of the first report; the others follow from it. */
  @WithDefault("2026-01-05")
  LocalDate firstDate();

  /** How many weeks lie between two reports. */
  @WithDefault("6")
  int weeks();

  /** From when on its day, in Amsterdam, it is made: what was told in the night is in it. */
  @WithDefault("06:00")
  LocalTime at();

  /** How often is looked whether one is missing. */
  @WithDefault("1m")
  Duration lookEvery();
}
