package nl.tijdig.intake.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.intake.report.Purposes;
import nl.tijdig.intake.report.Report;
import nl.tijdig.intake.report.Reports;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.web.Cursor;
import nl.tijdig.platform.web.PageRequest;
import nl.tijdig.platform.web.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Finds the open cases that a report may belong to (radarfunctie): those with a report about one of
 * the same persons. Compares keyed hashes of BSNs; no BSN is read for it.
 */
@ApplicationScoped
class Matches {

  private static final String FIND =
      """
      select cases.id as case_id, cases.municipality, cases.opened_at,
             count(distinct mine.bsn_index) as shared_persons
        from person_index mine
        join person_index other
          on other.bsn_index = mine.bsn_index and other.report_id <> mine.report_id
        join report on report.id = other.report_id and report.kind = 'report'
        join cases on cases.id = report.case_id and cases.state = 'open'
       where mine.report_id = :reportId
         and cases.id <> :ownCase
         and (cases.opened_at, cases.id) > (:afterMoment, :afterId)
       group by cases.id
       order by cases.opened_at, cases.id
       limit :limit
      """;

  /** Before all others. */
  private static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));

  private final Jdbi jdbi;
  private final Reports reports;
  private final Audit audit;

  Matches(Jdbi jdbi, Reports reports, Audit audit) {
    this.jdbi = jdbi;
    this.reports = reports;
    this.audit = audit;
  }

  /**
   * One page of the cases that match, the oldest first, and one more when there is a next page.
   *
   * @throws Problem {@code 409} when triage found that it is no report: then there is no ground
   */
  @Transactional
  List<Match> of(UUID reportId, PageRequest page) {
    var report = reports.require(reportId);
    if (!report.mayBeMatched()) {
      throw noGround(report);
    }
    audit.read("report-matches", report.caseId(), reportId, Purposes.TRIAGE);
    return find(report, page);
  }

  private List<Match> find(Report report, PageRequest page) {
    var after = page.after().orElse(START);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("reportId", report.id())
                .bind("ownCase", report.caseId())
                .bind("afterMoment", after.moment())
                .bind("afterId", after.id())
                .bind("limit", page.fetch())
                .map(ConstructorMapper.of(Match.class))
                .list());
  }

  private static Problem noGround(Report report) {
    return new Problem(
            TriageProblem.NO_GROUND_TO_MATCH,
            "Wat geen melding is, mag niet met andere meldingen worden vergeleken (Wmo 2015 art."
                + " 5.1.6).",
            "What is not a report may not be compared with other reports (Wmo 2015 art. 5.1.6).")
        .with("kind", report.kind().orElseThrow().code());
  }
}
