package nl.tijdig.deadline.rule;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.tijdig.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/rules")
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
@Tag(name = "rules", description = "Welke termijnen er zijn. / Which terms there are.")
class RuleResource {
  private final RuleBook rules;

  RuleResource(RuleBook rules) {
    this.rules = rules;
  }

  /**
   * Every version of every rule; there are few, so they are no page.
   *
   * @param items by id and version
   */
  record RuleList(List<RuleView> items) {}

  @GET
  @Operation(
      operationId = "listRules",
      summary = "Regels / Rules",
      description =
          "Elke versie van elke regel; een lopende termijn houdt de versie waarmee hij begon. /"
              + " Every version of every rule; a running term keeps the version it started with.")
  public RuleList list() {
    return new RuleList(rules.all().stream().map(RuleView::of).toList());
  }
}
