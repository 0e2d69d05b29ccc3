package nl.tijdig.deadline.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came in and went out. */
@Schema(name = "Flow", description = "In- en uitstroom. / Inflow and outflow.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Flow(
    @JsonUnwrapped Group group,
    Period period,
    @Schema(description = "Begonnen. / Began.") long inflow,
    @Schema(description = "Gehaald of vervallen. / Met or lapsed.") long outflow,
    @Schema(description = "Daarvan gehaald. / Of those, met.") long met,
    @Schema(description = "Daarvan vervallen. / Of those, lapsed.") long lapsed,
    @Schema(description = "Hoe dit geteld is. / How this is counted.") URI definition) {}
