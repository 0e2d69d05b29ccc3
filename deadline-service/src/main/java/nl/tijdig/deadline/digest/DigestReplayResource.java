package nl.tijdig.deadline.digest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Answers;
import nl.tijdig.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sending one digest again over HTTP. */
@Path("/digests/{id}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MANAGER, Roles.OPERATIONS})
@Tag(name = "digests")
class DigestReplayResource {

  private final ReplayDigests replaying;
  private final Idempotency idempotency;
  private final Actor actor;

  DigestReplayResource(ReplayDigests replaying, Idempotency idempotency, Actor actor) {
    this.replaying = replaying;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @POST
  @Path("/replays")
  @Operation(
      operationId = "replayDigest",
      summary = "Bericht opnieuw verzenden / Send a message again",
      description = "Met dezelfde Message-ID. / With the same Message-ID.")
  @APIResponse(
      responseCode = "200",
      description = "Wordt opnieuw verzonden. / Is sent again.",
      content = @Content(schema = @Schema(implementation = LoggedDigest.class)))
  public Response replay(
      @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
    return idempotency.once(
        key,
        Map.of(),
        () -> {
          var digest = replaying.again(id);
          return Answers.ok(digest.version(), digest.with(SentDigestsResource.actions(actor)));
        });
  }
}
