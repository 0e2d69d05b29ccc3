package nl.tijdig.deadline.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was open at a moment. */
@Schema(name = "Stock", description = "Voorraad. / Stock.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Stock(
    @JsonUnwrapped Group group,
    @Schema(description = "Op dit moment. / At this moment.") Instant at,
    @Schema(description = "Openstaand. / Open.") long open,
    @Schema(description = "Daarvan te laat. / Of those, late.") long late,
    @Schema(description = "Daarvan opgeschort. / Of those, suspended.") long suspended,
    @Schema(
            description =
                "Waarvandaan de langstwachtende telt. / From when the oldest of them counts.")
        Instant oldestFrom,
    @Schema(description = "Hoe dit geteld is. / How this is counted.") URI definition) {}
