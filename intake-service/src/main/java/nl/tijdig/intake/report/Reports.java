package nl.tijdig.intake.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Listing;
import nl.tijdig.platform.web.PageRequest;
import nl.tijdig.platform.web.Problem;

/** All reports. */
@ApplicationScoped
public class Reports implements PanacheRepositoryBase<Report, UUID> {

  private static final String IN_CASE = "caseId = ?1 and kind = ?2";

  /**
   * The report with this id.
   *
   * @throws Problem {@code 404} when there is none
   */
  public Report require(UUID id) {
    return findByIdOptional(id).orElseThrow(Reports::notFound);
  }

  /** The same, for a change: whoever else wants to change it waits until this one is done. */
  public Report requireForChange(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Reports::notFound);
  }

  /** One page of the reports that fit, the oldest first, and one more when there is a next page. */
  List<Report> list(ReportFilter filter, PageRequest page) {
    return filter.listing().fetch(getEntityManager(), page, "receivedAt");
  }

  /** The same for the reports with this reference: each sender has references of its own. */
  List<Report> withReference(String reference, PageRequest page) {
    return Listing.of(Report.class)
        .equal("reference", reference)
        .fetch(getEntityManager(), page, "receivedAt");
  }

  /** Every report that stands in a case, the oldest first. */
  public List<Report> inCase(UUID caseId) {
    return list(IN_CASE + " order by receivedAt, id", caseId, TriageKind.REPORT);
  }

  /** Whether no report stands in a case. */
  public boolean noneInCase(UUID caseId) {
    return count(IN_CASE, caseId, TriageKind.REPORT) == 0;
  }

  /** Also the answer for a report that the caller may not know of. */
  static Problem notFound() {
    return new Problem(
        CommonProblem.NOT_FOUND,
        "Er is geen melding met dit nummer, of u mag haar niet zien.",
        "There is no report with this id, or you may not see it.");
  }
}
