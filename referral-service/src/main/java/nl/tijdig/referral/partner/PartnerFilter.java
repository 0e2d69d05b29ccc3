package nl.tijdig.referral.partner;

import jakarta.ws.rs.QueryParam;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.platform.web.Listing;
import nl.tijdig.platform.web.Municipality;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which partners are asked for; what was not given does not narrow the list. */
record PartnerFilter(
    @QueryParam("municipality")
        @Parameter(description = "CBS-gemeentecode. / CBS municipality code.", example = "0518")
        @Municipality
        @Nullable String municipality,
    @QueryParam("kind") @Nullable PartnerKind kind,
    @QueryParam("code") @Parameter(example = "lt-den-haag-centrum") @Nullable String code,
    @QueryParam("active") @Nullable Boolean active) {

  Listing<Partner> listing() {
    return Listing.of(Partner.class)
        .having("municipalities", municipality)
        .having("kinds", kind)
        .equal("code", code)
        .equal("active", active);
  }
}
