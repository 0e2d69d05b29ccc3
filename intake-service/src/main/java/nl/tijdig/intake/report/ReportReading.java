package nl.tijdig.intake.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.tijdig.intake.content.ContentProtection;
import nl.tijdig.intake.content.ReportContent;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.web.PageRequest;

/** Shows reports, and keeps who saw them. */
@ApplicationScoped
class ReportReading {

  private final Reports reports;
  private final ContentProtection protection;
  private final Audit audit;
  private final Actor actor;

  ReportReading(Reports reports, ContentProtection protection, Audit audit, Actor actor) {
    this.reports = reports;
    this.protection = protection;
    this.audit = audit;
    this.actor = actor;
  }

  /** A report with what it tells. */
  record Opened(Report report, ReportContent content) {}

  @Transactional
  Opened open(UUID id) {
    var report = reports.require(id);
    audit.read("report", report.caseId(), id, Purposes.of(actor));
    return new Opened(report, report.content(protection));
  }

  /** The report, if the actor's own organisation sent it; it holds nothing the sender lacks. */
  @Transactional
  Report sentByOwnOrganisation(UUID id) {
    var report = reports.require(id);
    if (!actor.organisation().filter(report.origin()::equals).isPresent()) {
      throw Reports.notFound();
    }
    return report;
  }

  @Transactional
  List<Report> list(ReportFilter filter, PageRequest page) {
    audit.read("reports", filter.caseId(), null, Purposes.of(actor));
    return reports.list(filter, page);
  }

  /** A reference leads to a report, so each that was found was seen. */
  @Transactional
  List<Report> withReference(String reference, PageRequest page) {
    var found = reports.withReference(reference, page);
    if (found.isEmpty()) {
      audit.read("reports", null, null, Purposes.of(actor));
    }
    for (var report : found) {
      audit.read("reports", report.caseId(), report.id(), Purposes.of(actor));
    }
    return found;
  }
}
