package nl.tijdig.referral.referral;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import nl.tijdig.contracts.code.ReferralKind;
import nl.tijdig.platform.web.Listing;
import nl.tijdig.platform.web.Municipality;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which referrals are asked for; what was not given does not narrow the list. */
record ReferralFilter(
    @QueryParam("state") @Nullable ReferralState state,
    @QueryParam("kind") @Nullable ReferralKind kind,
    @QueryParam("municipality")
        @Parameter(description = "CBS-gemeentecode. / CBS municipality code.", example = "0518")
        @Municipality
        @Nullable String municipality,
    @QueryParam("partnerId") @Nullable UUID partnerId,
    @QueryParam("withoutPartner")
        @Parameter(
            description =
                "true: alleen die op een keuze van een partner wachten. / true: only those that"
                    + " wait for a partner to be chosen.")
        boolean withoutPartner,
    @QueryParam("reportId") @Nullable UUID reportId,
    @QueryParam("caseId") @Nullable UUID caseId) {

  /** What fits the filter of what the caller may know of. */
  Listing<Referral> listing(Caller caller) {
    return Listing.of(Referral.class)
        .equal("state", state)
        .equal("kind", kind)
        .equal("municipality", municipality)
        .equal("partnerId", partnerId)
        .equal("reportId", reportId)
        .equal("caseId", caseId)
        .when(withoutPartner, "partnerId is null")
        .equal("state", withoutPartner ? ReferralState.OPEN : null)
        .equal("partnerId", caller.partner())
        .in("state", caller.isPartner() ? ReferralState.WITH_PARTNER : null);
  }
}
