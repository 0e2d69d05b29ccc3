package nl.tijdig.deadline.forecast;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.tijdig.deadline.rule.RuleNames;
import nl.tijdig.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/forecasts")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TEAM_LEAD, Roles.MANAGER, Roles.AUDITOR})
@Tag(
    name = "forecasts",
    description =
        "Wat er waarschijnlijk te laat wordt, en wat zou helpen. / What is likely to be late, and"
            + " what would help.")
class ForecastResource {
  private final ReadForecasts reading;
  private final RuleNames rules;

  ForecastResource(ReadForecasts reading, RuleNames rules) {
    this.reading = reading;
    this.rules = rules;
  }

  @GET
  @Operation(
      operationId = "forecast",
      summary = "Prognose / Forecast",
      description =
          "Verwachte overschrijdingen per week met bandbreedte, gespeeld uit de voorraad en de"
              + " laatste dertien weken. 409 (too-little-history) als daar te weinig van is. /"
              + " Expected breaches by week with their band, played from the stock and the last"
              + " thirteen weeks. 409 (too-little-history) when there is too little of those.")
  @APIResponse(
      responseCode = "200",
      description = "De prognose. / The forecast.",
      content = @Content(schema = @Schema(implementation = Forecast.class)))
  @APIResponse(responseCode = "409", description = "Te weinig geschiedenis. / Too little history.")
  public Forecast forecast(
      @BeanParam @Valid ForecastFilter filter,
      @QueryParam("weeks")
          @Parameter(
              description =
                  "Hoeveel weken, de lopende meegeteld; anders tien. / How many weeks, counting the"
                      + " running one; else ten.",
              example = "10")
          @Min(1)
          @Max(ForecastQuestion.MOST_WEEKS)
          @Nullable Integer weeks,
      @QueryParam("seed")
          @Parameter(
              description =
                  "Waarmee het toeval begint; anders dat van de dag. / What chance begins with;"
                      + " else that of the day.",
              example = "20781")
          @Min(0)
          @Max(ForecastQuestion.MOST_SEED)
          @Nullable Long seed) {
    rules.check(filter.rule());
    return reading.forecast(filter.question(weeks, seed));
  }

  @POST
  @Path("/_try")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "tryForecast",
      summary = "Wat als / What if",
      description =
          "Dezelfde prognose, met en zonder wat geprobeerd wordt. Er wordt niets bewaard. / The"
              + " same forecast, with and without what is tried. Nothing is kept.")
  @APIResponse(
      responseCode = "200",
      description = "De prognose. / The forecast.",
      content = @Content(schema = @Schema(implementation = Forecast.class)))
  @APIResponse(responseCode = "409", description = "Te weinig geschiedenis. / Too little history.")
  public Forecast tryOut(@NotNull @Valid ForecastQuestion question) {
    return reading.forecast(question);
  }

  @GET
  @Path("/backtest")
  @Operation(
      operationId = "backtestForecast",
      summary = "Eerdere prognoses / Earlier forecasts",
      description =
          "De prognoses van de laatste acht weken, elk tot vier weken vooruit, zoals zij toen"
              + " gemaakt zouden zijn, naast wat er gebeurde. / The forecasts of the last eight"
              + " weeks, up to four weeks ahead each, as they would have been made then, beside"
              + " what happened.")
  @APIResponse(
      responseCode = "200",
      description = "De vergelijking. / The comparison.",
      content = @Content(schema = @Schema(implementation = Backtest.class)))
  @APIResponse(responseCode = "409", description = "Te weinig geschiedenis. / Too little history.")
  public Backtest backtest(@BeanParam @Valid ForecastFilter filter) {
    rules.check(filter.rule());
    return reading.backtest(filter.question());
  }
}
