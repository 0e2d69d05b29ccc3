package nl.tijdig.deadline.waitinglist;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is listed and read.
 *
 * @param content null in a list
 * @param actions what the reader can do with it now
 */
@Schema(
    name = "WaitingListReport",
    description = "Een wachtlijstrapportage. / A waiting-list report.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportView(
    UUID id,
    @Schema(description = "De dag waar zij over gaat. / The day it is about.") LocalDate reportedOn,
    @Nullable
        @Schema(
            description =
                "De rapportage waarmee zij vergeleken is. / The report it is compared with.")
        UUID previousId,
    @Schema(description = "Gemaakt op. / Made at.") Instant madeAt,
    @Schema(
            description =
                "SHA-256 van content zoals die er staat. / SHA-256 of content as it stands.")
        String sha256,
    @Nullable
        @JsonRawValue
        @Schema(
            description =
                "Wat zij zegt; waar hidden staat is een aantal van 1 tot en met 4, of verborgen"
                    + " omdat anders een ander te herleiden is. / What it says; where hidden"
                    + " stands a number is from 1 up to 4, or hidden since another would follow.",
            implementation = WaitingList.class)
        String content,
    @JsonProperty("_actions")
        @Schema(description = "Wat u er nu mee kunt. / What you can do with it now.")
        List<String> actions) {

  static ReportView listed(WaitingListReport report) {
    return of(report, null);
  }

  static ReportView whole(WaitingListReport report) {
    return of(report, report.content());
  }

  private static ReportView of(WaitingListReport report, @Nullable String content) {
    return new ReportView(
        report.id(),
        report.reportedOn(),
        report.previousId(),
        report.madeAt(),
        report.sha256(),
        content,
        List.of());
  }
}
