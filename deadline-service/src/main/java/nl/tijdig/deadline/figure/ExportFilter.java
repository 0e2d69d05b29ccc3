package nl.tijdig.deadline.figure;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import nl.tijdig.platform.sql.Conditions;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import nl.tijdig.platform.web.Municipality;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which terms are exported: those that count from a moment in the period. */
record ExportFilter(
    @QueryParam("from")
        @Parameter(
            description = "Telt vanaf deze dag, of later. / Counts from this day, or later.",
            required = true)
        @Nullable LocalDate from,
    @QueryParam("until")
        @Parameter(
            description = "Telt vanaf een eerdere dag. / Counts from an earlier day.",
            required = true)
        @Nullable LocalDate until,
    @QueryParam("rule")
        @Parameter(description = "Id van de regel. / Id of the rule.", example = "acute-sight")
        @Nullable String rule,
    @QueryParam("municipality")
        @Parameter(description = "CBS-gemeentecode. / CBS municipality code.", example = "0518")
        @Municipality
        @Nullable String municipality) {

  /**
   * The conditions.
   *
   * @throws InvalidInput when a day is not given, or they are not in order
   */
  Conditions conditions() {
    var begin = required("from", from);
    var end = required("until", until);
    if (!begin.isBefore(end)) {
      throw InvalidInput.of(
          FieldError.ofParameter(
              "until", "period.reversed", "ligt niet na from", "is not after from"));
    }
    return new Conditions()
        .with("due_at is not null")
        .with("counts_from >= :begin", "begin", Period.beginOf(begin))
        .with("counts_from < :end", "end", Period.beginOf(end))
        .with("rule = :rule", "rule", rule)
        .with("municipality = :municipality", "municipality", municipality);
  }

  private static LocalDate required(String name, @Nullable LocalDate day) {
    if (day == null) {
      throw InvalidInput.of(
          FieldError.ofParameter(name, "required", "is verplicht", "is required"));
    }
    return day;
  }
}
