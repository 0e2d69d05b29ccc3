package nl.tijdig.platform.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import nl.tijdig.platform.web.InOrder;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which audit records are asked for; what was not given does not narrow the list. */
@InOrder(from = "from", until = "until")
record AuditFilter(
    @QueryParam("caseId") @Nullable UUID caseId,
    @QueryParam("objectId")
        @Parameter(
            description =
                "Wat gelezen of gewijzigd is, bijvoorbeeld een melding; ook van voor zij bij een"
                    + " andere casus kwam. / What was read or changed, for example a report; also"
                    + " from before it joined another case.")
        @Nullable UUID objectId,
    @QueryParam("account") @Parameter(description = "Wie. / Who.") @Nullable String account,
    @QueryParam("from") @Parameter(description = "Op of na dit moment. / At this moment or later.")
        @Nullable Instant from,
    @QueryParam("until") @Parameter(description = "Voor dit moment. / Before this moment.")
        @Nullable Instant until) {}
