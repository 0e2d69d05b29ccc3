package nl.tijdig.deadline.waitinglist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A waiting-list report as it is kept.
 *
 * @param reportedOn the day it is about
 * @param previousId the report it is compared with; null for the first
 * @param content what it says, as JSON
 * @param sha256 of the content in UTF-8
 * @param madeBy account that asked for it, or the service itself
 */
record WaitingListReport(
    UUID id,
    LocalDate reportedOn,
    @Nullable UUID previousId,
    String content,
    String sha256,
    String madeBy,
    Instant madeAt) {

  WaitingList says() {
    return ReportJson.read(content);
  }

  String path() {
    return "waiting-list-reports/" + id;
  }
}
