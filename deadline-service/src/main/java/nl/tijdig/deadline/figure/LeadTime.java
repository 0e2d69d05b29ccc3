package nl.tijdig.deadline.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long it took.
 *
 * @param unit {@code days}, in the calendar of Amsterdam, or {@code hours}
 */
@Schema(name = "LeadTime", description = "Doorlooptijd. / Lead time.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeadTime(
    @JsonUnwrapped Group group,
    Period period,
    @Schema(description = "Gehaald in de periode. / Met in the period.") long met,
    @Schema(
            description = "Kalenderdagen in Amsterdam, of uren. / Calendar days, or hours.",
            examples = "days")
        String unit,
    @Schema(description = "Mediaan. / Median.") double median,
    @Schema(description = "90e percentiel. / 90th percentile.") double percentile90,
    @Schema(description = "Hoe dit geteld is. / How this is counted.") URI definition) {}
