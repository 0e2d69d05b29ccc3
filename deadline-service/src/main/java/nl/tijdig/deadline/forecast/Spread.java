package nl.tijdig.deadline.forecast;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number that is not known, and its band (bandbreedte).
 *
 * @param expected mean of the runs, to a decimal
 * @param low 10th percentile of the runs
 * @param high 90th percentile
 */
@Schema(name = "Spread", description = "Verwachting met bandbreedte. / Expectation with its band.")
public record Spread(
    @Schema(description = "Gemiddelde. / Mean.", examples = "12.4") double expected,
    @Schema(description = "10e percentiel. / 10th percentile.", examples = "7") int low,
    @Schema(description = "90e percentiel. / 90th percentile.", examples = "19") int high) {

  boolean holds(long actual) {
    return actual >= low && actual <= high;
  }

  static double rounded(double number) {
    return Math.round(10 * number) / 10.0;
  }
}
