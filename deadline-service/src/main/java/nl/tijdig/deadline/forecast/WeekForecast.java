package nl.tijdig.deadline.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One week ahead.
 *
 * @param whatIf the same with what is tried; null when nothing is
 * @param difference what that makes; null when nothing is tried
 */
@Schema(name = "WeekForecast", description = "Eén week. / One week.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WeekForecast(
    @JsonUnwrapped Week week,
    @Schema(description = "Zoals het gaat. / As things go.") WeekFigures asUsual,
    @Nullable @Schema(description = "Met wat geprobeerd wordt. / With what is tried.")
        WeekFigures whatIf,
    @Nullable
        @Schema(
            description =
                "Wat dat scheelt in de verwachting. / What it changes in the expectation.")
        Difference difference) {

  static WeekForecast of(Week week, int number, Outcomes asUsual, @Nullable Outcomes tried) {
    var usual = WeekFigures.of(asUsual, number);
    if (tried == null) {
      return new WeekForecast(week, usual, null, null);
    }
    var other = WeekFigures.of(tried, number);
    return new WeekForecast(week, usual, other, Difference.of(other, usual));
  }

  /** Of what is tried and what is usual. */
  @Schema(name = "ForecastDifference")
  public record Difference(double met, double open, double breaches) {

    static Difference of(WeekFigures tried, WeekFigures usual) {
      return new Difference(
          between(tried.met(), usual.met()),
          between(tried.open(), usual.open()),
          between(tried.breaches(), usual.breaches()));
    }

    private static double between(Spread tried, Spread usual) {
      return Spread.rounded(tried.expected() - usual.expected());
    }
  }
}
