package nl.tijdig.deadline.waitinglist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Problem;

/** Shows waiting-list reports, and keeps who saw which. */
@ApplicationScoped
class ReadReports {
  private static final String PURPOSE = "waiting-list-report";

  private final WaitingListReports reports;
  private final Audit audit;

  ReadReports(WaitingListReports reports, Audit audit) {
    this.reports = reports;
    this.audit = audit;
  }

  @Transactional
  List<WaitingListReport> all() {
    audit.read("waiting-list-reports", null, null, PURPOSE);
    return reports.all();
  }

  @Transactional
  WaitingListReport one(UUID id) {
    audit.read("waiting-list-report", null, id, PURPOSE);
    return reports.find(id).orElseThrow(ReadReports::unknown);
  }

  private static Problem unknown() {
    return new Problem(
        CommonProblem.NOT_FOUND,
        "Deze wachtlijstrapportage bestaat niet.",
        "There is no such waiting-list report.");
  }
}
