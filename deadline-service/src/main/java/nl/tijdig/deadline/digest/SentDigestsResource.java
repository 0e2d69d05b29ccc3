package nl.tijdig.deadline.digest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The digests that were made, over HTTP. */
@Path("/digest-subscriptions/{id}/digests")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "digests")
class SentDigestsResource {

  private final ReplayDigests replaying;
  private final Actor actor;

  SentDigestsResource(ReplayDigests replaying, Actor actor) {
    this.replaying = replaying;
    this.actor = actor;
  }

  /**
   * The last hundred; older ones are nobody's concern.
   *
   * @param items the last first
   */
  record DigestList(List<LoggedDigest> items) {}

  @GET
  @RolesAllowed({
    Roles.INTAKE_WORKER,
    Roles.ASSESSOR,
    Roles.REFERRAL_WORKER,
    Roles.TEAM_LEAD,
    Roles.MANAGER,
    Roles.OPERATIONS,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listDigests",
      summary = "Berichten / Messages",
      description = "De laatste honderd, de laatste eerst. / The last hundred, the last first.")
  public DigestList list(@PathParam("id") UUID id) {
    return new DigestList(replaying.of(id).stream().map(it -> it.with(actions(actor))).toList());
  }

  static List<String> actions(Actor reader) {
    return reader.has(Roles.MANAGER) || reader.has(Roles.OPERATIONS)
        ? List.of("replay")
        : List.of();
  }
}
