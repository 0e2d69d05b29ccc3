package nl.tijdig.deadline.forecast;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a week is expected to come to. */
@Schema(name = "ForecastFigures")
public record WeekFigures(
    @Schema(description = "Begonnen. / Began.") Spread begun,
    @Schema(description = "Gehaald, op tijd of niet. / Met, in time or not.") Spread met,
    @Schema(description = "Vervallen. / Lapsed.") Spread lapsed,
    @Schema(description = "Openstaand na de week. / Open after the week.") Spread open,
    @Schema(
            description =
                "Afgelopen in de week zonder gehaald te zijn. / Ran out in the week without being"
                    + " met.")
        Spread breaches) {

  static WeekFigures of(Outcomes outcomes, int week) {
    return new WeekFigures(
        outcomes.spread(What.BEGUN, week),
        outcomes.spread(What.MET, week),
        outcomes.spread(What.LAPSED, week),
        outcomes.spread(What.OPEN_AT_END, week),
        outcomes.spread(What.BREACHED, week));
  }
}
