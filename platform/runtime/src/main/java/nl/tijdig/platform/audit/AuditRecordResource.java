package nl.tijdig.platform.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.function.Function;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who read and changed what, for whoever checks that afterwards. */
@Path("/audit-records")
@RunOnVirtualThread
@Tag(name = "Audit")
public class AuditRecordResource {

  private final AuditRecords records;
  private final Audit audit;

  AuditRecordResource(AuditRecords records, Audit audit) {
    this.records = records;
    this.audit = audit;
  }

  @GET
  @RolesAllowed(Roles.AUDITOR)
  @Operation(
      operationId = "listAuditRecords",
      summary =
          "Wie las of wijzigde wat, nieuwste eerst. / Who read or changed what, newest first.",
      description = "Opvragen wordt zelf ook vastgelegd. / Asking is recorded as well.")
  public Page<AuditRecord> list(@BeanParam @Valid AuditFilter filter, @BeanParam PageRequest page) {
    var found = records.newestFirst(filter, page.after(), page.fetch());
    audit.read("audit-records", filter.caseId(), filter.objectId(), "audit");
    return Page.of(found, page, AuditRecord::cursor, Function.identity());
  }
}
