package nl.tijdig.intake.report;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.platform.web.InOrder;
import nl.tijdig.platform.web.Listing;
import nl.tijdig.platform.web.Municipality;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are asked for; what is left out does not matter.
 *
 * @param receivedFrom received at this moment or later
 * @param receivedUntil received before this moment
 */
@InOrder(from = "receivedFrom", until = "receivedUntil")
public record ReportFilter(
    @QueryParam("state") @Parameter(description = "Hoe ver de melding is. / How far the report is.")
        @Nullable ReportState state,
    @QueryParam("kind")
        @Parameter(description = "Wat het bleek te zijn. / What it was found to be.")
        @Nullable TriageKind kind,
    @QueryParam("urgency") @Parameter(description = "Hoe dringend. / How urgent.")
        @Nullable Urgency urgency,
    @QueryParam("municipality")
        @Parameter(
            description = "CBS-gemeentecode, vier cijfers. / CBS municipality code, four digits.")
        @Municipality
        @Nullable String municipality,
    @QueryParam("receivedFrom")
        @Parameter(
            description = "Ontvangen op of na dit moment. / Received at this moment or later.")
        @Nullable Instant receivedFrom,
    @QueryParam("receivedUntil")
        @Parameter(description = "Ontvangen voor dit moment. / Received before this moment.")
        @Nullable Instant receivedUntil,
    @QueryParam("caseId") @Parameter(description = "De casus. / The case.") @Nullable UUID caseId) {

  Listing<Report> listing() {
    return Listing.of(Report.class)
        .equal("state", state)
        .equal("kind", kind)
        .equal("urgency", urgency)
        .equal("municipality", municipality)
        .equal("caseId", caseId)
        .from("receivedAt", receivedFrom)
        .until("receivedAt", receivedUntil);
  }
}
