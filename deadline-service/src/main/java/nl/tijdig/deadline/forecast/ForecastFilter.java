package nl.tijdig.deadline.forecast;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import nl.tijdig.platform.web.Municipality;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of which terms a forecast is asked. */
record ForecastFilter(
    @QueryParam("rule")
        @Parameter(
            required = true,
            description = "Id van de regel (zie /rules). / Id of the rule (see /rules).",
            example = "safety-assessment")
        @NotNull
        String rule,
    @QueryParam("municipality")
        @Parameter(description = "CBS-gemeentecode. / CBS municipality code.", example = "0518")
        @Municipality
        @Nullable String municipality,
    @QueryParam("team")
        @Parameter(
            description = "Het team dat het werk heeft. / The team that has the work.",
            example = "noord")
        @PlainText(max = 200)
        @Nullable String team) {

  ForecastQuestion question() {
    return question(null, null);
  }

  ForecastQuestion question(@Nullable Integer weeks, @Nullable Long seed) {
    return new ForecastQuestion(rule, municipality, team, weeks, seed, null, null);
  }
}
