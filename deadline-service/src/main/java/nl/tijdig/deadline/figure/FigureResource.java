package nl.tijdig.deadline.figure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import nl.tijdig.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/figures")
@RunOnVirtualThread
@RolesAllowed({
  Roles.INTAKE_WORKER,
  Roles.ASSESSOR,
  Roles.TEAM_LEAD,
  Roles.REFERRAL_WORKER,
  Roles.MANAGER,
  Roles.AUDITOR,
  Roles.OPERATIONS
})
@Tag(
    name = "figures",
    description =
        "Cijfers per regel, voor wie er werkt: kleine aantallen staan erin. / Figures by rule, for"
            + " those who work here: small numbers are in them.")
class FigureResource {
  private final ReadFigures reading;
  private final FigureTexts texts;

  FigureResource(ReadFigures reading, FigureTexts texts) {
    this.reading = reading;
    this.texts = texts;
  }

  /** As many as there are rules, pieces and parts, so no page; a rule without any is absent. */
  record InTimeList(List<InTime> items) {}

  record StockList(List<Stock> items) {}

  record FlowList(List<Flow> items) {}

  record LeadTimeList(List<LeadTime> items) {}

  record CausesList(List<Causes> items) {}

  record DefinitionList(List<Definition> items) {}

  @GET
  @Path("/in-time")
  @Operation(
      operationId = "figureInTime",
      summary = "Op tijd / In time",
      description =
          "Per regel; norm en wet worden nooit opgeteld. / By rule; norm and law are never added"
              + " up.")
  public InTimeList inTime(@BeanParam FigureFilter filter, @BeanParam PeriodFilter period) {
    return new InTimeList(reading.inTime(filter, period));
  }

  @GET
  @Path("/stock")
  @Operation(
      operationId = "figureStock",
      summary = "Voorraad / Stock",
      description = "Op elke dag die geweest is, of nu. / On any day that has been, or now.")
  public StockList stock(
      @BeanParam FigureFilter filter,
      @QueryParam("on")
          @Parameter(
              description =
                  "Zoals deze dag begon, in Amsterdam; anders nu. / As this day began, in"
                      + " Amsterdam; else now.")
          @Nullable LocalDate on) {
    return new StockList(reading.stock(filter, on));
  }

  @GET
  @Path("/flow")
  @Operation(operationId = "figureFlow", summary = "In- en uitstroom / Inflow and outflow")
  public FlowList flow(@BeanParam FigureFilter filter, @BeanParam PeriodFilter period) {
    return new FlowList(reading.flow(filter, period));
  }

  @GET
  @Path("/lead-times")
  @Operation(operationId = "figureLeadTimes", summary = "Doorlooptijden / Lead times")
  public LeadTimeList leadTimes(@BeanParam FigureFilter filter, @BeanParam PeriodFilter period) {
    return new LeadTimeList(reading.leadTimes(filter, period));
  }

  @GET
  @Path("/causes")
  @Operation(
      operationId = "figureCauses",
      summary = "Oorzaken van overschrijding / Causes of breaches",
      description =
          "Een termijn kan meer oorzaken hebben, dus zij tellen niet op. / A term can have several"
              + " causes, so they do not add up.")
  public CausesList causes(@BeanParam FigureFilter filter, @BeanParam PeriodFilter period) {
    return new CausesList(reading.causes(filter, period));
  }

  @GET
  @Path("/definitions")
  @Operation(operationId = "listDefinitions", summary = "Hoe geteld wordt / How is counted")
  public DefinitionList definitions() {
    return new DefinitionList(texts.definitions());
  }

  @GET
  @Path("/definitions/{id}")
  @Operation(operationId = "getDefinition", summary = "Hoe één cijfer telt / How one counts")
  public Definition definition(@PathParam("id") String id) {
    return texts.definition(id).orElseThrow(ReadFigures::unknown);
  }
}
