package nl.tijdig.platform.outbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys of the outbox that send nothing until they are released, for those who run it. */
@Path("/blocked-keys")
@RolesAllowed(Roles.OPERATIONS)
@RunOnVirtualThread
@Tag(name = "Operations")
public class BlockedKeyResource {

  private final OutboxTable table;
  private final ReleaseKey releaseKey;
  private final Audit audit;

  BlockedKeyResource(OutboxTable table, ReleaseKey releaseKey, Audit audit) {
    this.table = table;
    this.releaseKey = releaseKey;
    this.audit = audit;
  }

  /**
   * The keys that are blocked; there are few, so they are no page.
   *
   * @param items the longest blocked first
   */
  public record BlockedKeyList(List<BlockedKey> items) {}

  @GET
  @Operation(
      operationId = "listBlockedKeys",
      summary =
          "Sleutels waarvan niets meer wordt verzonden, langst geblokkeerde eerst."
              + " / Keys that send nothing, the longest blocked first.")
  public BlockedKeyList list() {
    audit.read("blocked-keys", null, null, "operations");
    return new BlockedKeyList(table.blockedKeys());
  }

  @POST
  @Path("/{key}/releases")
  @Operation(
      operationId = "releaseBlockedKey",
      summary = "Probeert de sleutel opnieuw te verzenden. / Tries to send the key again.")
  public void release(@PathParam("key") String key) {
    releaseKey.release(key);
  }
}
