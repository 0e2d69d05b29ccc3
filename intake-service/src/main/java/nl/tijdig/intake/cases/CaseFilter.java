package nl.tijdig.intake.cases;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import nl.tijdig.platform.web.InOrder;
import nl.tijdig.platform.web.Listing;
import nl.tijdig.platform.web.Municipality;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are asked for; what is left out does not matter.
 *
 * @param openedFrom opened at this moment or later
 * @param openedUntil opened before this moment
 */
@InOrder(from = "openedFrom", until = "openedUntil")
record CaseFilter(
    @QueryParam("state")
        @Parameter(
            description = "Of de casus nog meldingen aanneemt. / Whether it still takes reports.")
        @Nullable CaseState state,
    @QueryParam("municipality")
        @Parameter(
            description = "CBS-gemeentecode, vier cijfers. / CBS municipality code, four digits.")
        @Municipality
        @Nullable String municipality,
    @QueryParam("openedFrom")
        @Parameter(description = "Geopend op of na dit moment. / Opened at this moment or later.")
        @Nullable Instant openedFrom,
    @QueryParam("openedUntil")
        @Parameter(description = "Geopend voor dit moment. / Opened before this moment.")
        @Nullable Instant openedUntil) {

  Listing<Case> listing() {
    return Listing.of(Case.class)
        .equal("state", state)
        .equal("municipality", municipality)
        .from("openedAt", openedFrom)
        .until("openedAt", openedUntil);
  }
}
