package nl.tijdig.platform.ground;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.identity.Roles;
import org.jspecify.annotations.Nullable;

/** Looks at a stone, which is recorded. */
@Path("/looks")
@RunOnVirtualThread
@RolesAllowed(Roles.INTAKE_WORKER)
public class LookResource {

  private final Audit audit;

  LookResource(Audit audit) {
    this.audit = audit;
  }

  @GET
  public void look(
      @QueryParam("caseId") UUID caseId, @QueryParam("objectId") @Nullable UUID objectId) {
    audit.read("stone", caseId, objectId, "testing");
  }
}
