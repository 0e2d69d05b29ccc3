package nl.tijdig.deadline.tryout;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.tijdig.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tries drafts of rules. */
@Path("/rules/_try")
@RunOnVirtualThread
@RolesAllowed({Roles.TEAM_LEAD, Roles.MANAGER, Roles.OPERATIONS})
@Tag(name = "rules")
class TryoutResource {
  private final TryRule trying;

  TryoutResource(TryRule trying) {
    this.trying = trying;
  }

  @POST
  @Consumes({"application/yaml", "text/yaml"})
  @Operation(
      operationId = "tryRule",
      summary = "Een ontwerp proberen / Try a draft",
      description =
          "De regel zoals hij in een bestand staat. Speelt alle gebeurtenissen af en toont wat het"
              + " ontwerp gedaan zou hebben met de termijnen die in de periode beginnen te tellen,"
              + " naast de regel die geldt. Er wordt niets bewaard of verstuurd. / The rule as it"
              + " stands in a file. Plays all events and shows what the draft would have done to"
              + " the terms that count from the period, beside the rule in force. Nothing is kept"
              + " or sent.")
  @APIResponse(
      responseCode = "200",
      description = "Wat het gedaan zou hebben. / What it would have done.",
      content = @Content(schema = @Schema(implementation = TryoutView.class)))
  @APIResponse(
      responseCode = "409",
      description = "Er loopt er al een. / One is at work.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  public TryoutView tryRule(
      @NotBlank String draft, @BeanParam TryoutPeriod period, @Context RoutingContext caller) {
    var gone = new AtomicBoolean();
    caller.addEndHandler(_ -> gone.set(true));
    return trying.of(draft, period, () -> !gone.get());
  }
}
