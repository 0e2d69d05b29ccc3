package nl.tijdig.deadline.figure;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The period a figure is asked for: the last thirteen weeks through today unless said. */
record PeriodFilter(
    @QueryParam("from")
        @Parameter(
            description =
                "Eerste dag; anders dertien weken voor de laatste. / First day; else thirteen"
                    + " weeks before the last.")
        @Nullable LocalDate from,
    @QueryParam("until")
        @Parameter(
            description = "Eerste dag erna; anders morgen. / First day after it; else tomorrow.")
        @Nullable LocalDate until,
    @QueryParam("per")
        @Parameter(
            description =
                "Knipt de periode in stukken; hoogstens 120. / Cuts the period into pieces; 120 at"
                    + " most.")
        @Nullable Bucket per) {
  private static final int USUAL_WEEKS = 13;
  private static final int MOST_PIECES = 120;

  /**
   * The period, or the pieces it is to be cut into.
   *
   * @throws InvalidInput when it ends before it has begun, or has too many pieces
   */
  List<Period> periods(LocalDate today) {
    var period = period(today);
    if (!period.from().isBefore(period.until())) {
      throw InvalidInput.of(
          FieldError.ofParameter(
              "until", "period.reversed", "ligt niet na from", "is not after from"));
    }
    var pieces = per == null ? List.of(period) : period.cutBy(per);
    if (pieces.size() > MOST_PIECES) {
      throw InvalidInput.of(
          FieldError.ofParameter(
              "per",
              "period.too-many",
              "geeft meer dan " + MOST_PIECES + " stukken",
              "gives more than " + MOST_PIECES + " pieces"));
    }
    return pieces;
  }

  private Period period(LocalDate today) {
    var end = until == null ? today.plusDays(1) : until;
    return new Period(from == null ? end.minusWeeks(USUAL_WEEKS) : from, end);
  }
}
