package nl.tijdig.deadline.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import nl.tijdig.deadline.figure.InTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts as they would have been made on past days, and what happened.
 *
 * @param items one for each week of each forecast
 */
@Schema(
    name = "ForecastBacktest",
    description =
        "Wat eerdere prognoses waard waren geweest. / What earlier forecasts would have been"
            + " worth.")
public record Backtest(
    TrackRecord trackRecord,
    List<Comparison> items,
    @Schema(description = "Hoe dit geteld is. / How this is counted.") URI definition) {

  /**
   * How often the band held what happened.
   *
   * @param percentage of {@code weeks}, to a decimal; null when there was no forecast to compare
   */
  @Schema(name = "ForecastTrackRecord")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TrackRecord(
      @Schema(description = "Vergeleken prognoses. / Forecasts compared.") long forecasts,
      @Schema(description = "Weken daarin. / Weeks in them.") long weeks,
      @Schema(
              description =
                  "Weken waarvan de bandbreedte klopte; bedoeld is 80%. / Weeks whose band held;"
                      + " meant is 80%.")
          long within,
      @Nullable Double percentage) {

    static TrackRecord of(List<Comparison> items) {
      var within = items.stream().filter(Comparison::within).count();
      return new TrackRecord(
          items.stream().map(Comparison::madeOn).distinct().count(),
          items.size(),
          within,
          InTime.percentage(within, items.size()));
    }
  }

  /** One week of one forecast. */
  @Schema(name = "ForecastComparison")
  public record Comparison(
      @Schema(description = "Zoals deze dag begon. / As this day began.") LocalDate madeOn,
      @JsonUnwrapped Week week,
      @Schema(description = "Voorspelde overschrijdingen. / Breaches forecast.") Spread forecast,
      @Schema(description = "Wat er gebeurde. / What happened.") long actual,
      @Schema(description = "Of de bandbreedte klopte. / Whether the band held.") boolean within) {

    static Comparison of(LocalDate madeOn, Week week, Spread forecast, long actual) {
      return new Comparison(madeOn, week, forecast, actual, forecast.holds(actual));
    }
  }
}
