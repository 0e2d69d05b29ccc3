package nl.tijdig.deadline.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.rule.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is likely to happen to the terms of one rule.
 *
 * @param madeOn as this day began; what happened on it since is not in it
 * @param seed asked with the same seed on the same day it is the same again
 */
@Schema(name = "Forecast", description = "Prognose. / Forecast.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Forecast(
    @Schema(examples = "safety-assessment") String rule,
    @Schema(description = "Hoe de termijn heet. / What the term is called.") Bilingual name,
    RuleKind kind,
    @Nullable @Schema(examples = "0518") String municipality,
    @Nullable @Schema(examples = "noord") String team,
    @Schema(description = "Zoals deze dag begon. / As this day began.") LocalDate madeOn,
    @Schema(description = "Vanaf maandag; de eerste begint nu. / From Monday; the first from now.")
        List<WeekForecast> weeks,
    List<Assumption> assumptions,
    Basis basis,
    @Schema(
            description =
                "Hoe vaak eerdere prognoses klopten; afwezig als daar te weinig geschiedenis voor"
                    + " is. / How often earlier forecasts held; absent when there is too little"
                    + " history for that.")
        Backtest.@Nullable TrackRecord trackRecord,
    @Schema(description = "Hoe vaak de weken gespeeld zijn. / How often the weeks were played.")
        int runs,
    @Schema(description = "Waarmee het toeval begon. / What chance began with.") long seed,
    @Schema(description = "Hoe dit geteld is. / How this is counted.") URI definition) {}
