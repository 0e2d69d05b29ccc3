package nl.tijdig.deadline.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.tijdig.deadline.rule.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast takes for granted.
 *
 * @param value its number; null when it has none
 */
@Schema(
    name = "ForecastAssumption",
    description = "Waar een prognose van uitgaat. / What a forecast takes for granted.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Assumption(
    @Schema(examples = "arrivals") String id,
    Bilingual text,
    @Nullable @Schema(description = "Het getal erin. / The number in it.", examples = "18.5")
        Double value,
    @Schema(description = "Waar dat vandaan komt. / Where that is from.") Bilingual source) {}
