package nl.tijdig.deadline.tryout;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import nl.tijdig.platform.time.Amsterdam;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which terms a draft is tried on: those that count from a day in the period. */
record TryoutPeriod(
    @QueryParam("from")
        @Parameter(
            description =
                "Eerste dag; anders drie maanden voor de laatste. / First day; else three months"
                    + " before the last.")
        @Nullable LocalDate from,
    @QueryParam("until")
        @Parameter(
            description =
                "Eerste dag erna; anders de eerste van deze maand. / First day after it; else the"
                    + " first of this month.")
        @Nullable LocalDate until) {
  private static final int USUAL_MONTHS = 3;

  /**
   * A stretch of days in Amsterdam.
   *
   * @param from the first
   * @param until the first after it
   */
  record Days(LocalDate from, LocalDate until) {
    Instant begin() {
      return from.atStartOfDay(Amsterdam.ZONE).toInstant();
    }

    Instant end() {
      return until.atStartOfDay(Amsterdam.ZONE).toInstant();
    }
  }

  /**
   * The days, the last three whole months unless said.
   *
   * @throws InvalidInput when they end before they have begun
   */
  Days days(Instant now) {
    var end = until == null ? LocalDate.ofInstant(now, Amsterdam.ZONE).withDayOfMonth(1) : until;
    var days = new Days(from == null ? end.minusMonths(USUAL_MONTHS) : from, end);
    if (!days.from().isBefore(days.until())) {
      throw InvalidInput.of(
          FieldError.ofParameter(
              "until", "period.reversed", "ligt niet na from", "is not after from"));
    }
    return days;
  }
}
