package nl.tijdig.deadline.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The share in time of what came due.
 *
 * @param percentage of {@code due}, to a decimal; null when nothing came due
 */
@Schema(name = "InTime", description = "Op tijd. / In time.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InTime(
    @JsonUnwrapped Group group,
    Period period,
    @Schema(description = "Afgelopen in de periode. / Ran out in the period.") long due,
    @Schema(description = "Daarvan op tijd gehaald. / Of those, met in time.") long inTime,
    @Schema(description = "Daarvan te laat. / Of those, late.") long late,
    @Schema(description = "Van te laat: nog open. / Of late: still open.") long lateOpen,
    @Schema(description = "Van te laat: bewust verlengd. / Of late: extended on purpose.")
        long lateOnPurpose,
    @Nullable @Schema(description = "Percentage op tijd. / Percentage in time.", examples = "87.5")
        Double percentage,
    @Nullable Ambition ambition,
    @Schema(description = "Hoe dit geteld is. / How this is counted.") URI definition) {

  /** A part of a whole as a percentage to a decimal; null when the whole is nothing. */
  public static @Nullable Double percentage(long part, long whole) {
    return whole == 0 ? null : Math.round(1000.0 * part / whole) / 10.0;
  }
}
