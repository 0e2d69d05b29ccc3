package nl.tijdig.assessment.assessment;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.platform.web.Listing;
import nl.tijdig.platform.web.Municipality;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which assessments are asked for; what was not given does not narrow the list. */
record WaitingListFilter(
    @QueryParam("state") @Nullable AssessmentState state,
    @QueryParam("urgency") @Nullable Urgency urgency,
    @QueryParam("municipality")
        @Parameter(description = "CBS-gemeentecode. / CBS municipality code.", example = "0518")
        @Municipality
        @Nullable String municipality,
    @QueryParam("assignee")
        @Parameter(description = "Account van de medewerker. / Account of the worker.")
        @Nullable String assignee,
    @QueryParam("team") @Nullable String team,
    @QueryParam("reportId") @Nullable UUID reportId,
    @QueryParam("caseId") @Nullable UUID caseId) {

  Listing<Assessment> listing() {
    return Listing.of(Assessment.class)
        .equal("pending", pending())
        .equal("state", state)
        .equal("urgencyRank", rank())
        .equal("municipality", municipality)
        .equal("assignment.assignee", assignee)
        .equal("assignment.team", team)
        .equal("reportId", reportId)
        .equal("caseId", caseId);
  }

  /** The waiting list has what is still to be done; whoever asks for more says of what. */
  private @Nullable Boolean pending() {
    if (state != null) {
      return state.isPending();
    }
    return (reportId == null && caseId == null) ? Boolean.TRUE : null;
  }

  /** By rank and not by code: the index has the ranks, so a page begins where the urgency does. */
  private @Nullable Long rank() {
    return urgency == null ? null : Assessment.rankOf(urgency);
  }
}
