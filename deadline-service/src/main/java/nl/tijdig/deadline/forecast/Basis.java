package nl.tijdig.deadline.forecast;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a forecast rests on.
 *
 * @param period the weeks that were looked at
 */
@Schema(name = "ForecastBasis", description = "Waar de prognose op rust. / What it rests on.")
public record Basis(
    @JsonUnwrapped Week period,
    @Schema(description = "Hele weken daarin. / Whole weeks in it.") int weeks,
    @Schema(description = "Termijnen die erin begonnen. / Terms that began in it.") long begun,
    @Schema(description = "Daarin gehaald. / Met in it.") long met,
    @Schema(description = "Daarin vervallen. / Lapsed in it.") long lapsed,
    @Schema(description = "Openstaand bij het begin. / Open at the start.") int open,
    @Schema(description = "Daarvan te laat. / Of those, late.") int late,
    @Schema(description = "Daarvan opgeschort. / Of those, suspended.") int suspended) {

  static Basis of(PastWeeks past, OpenTerms open) {
    return new Basis(
        new Week(past.from(), past.until()),
        past.count(),
        past.sum(PastDay::begun),
        past.sum(PastDay::met),
        past.sum(PastDay::lapsed),
        open.count(),
        open.late(),
        open.suspended());
  }
}
