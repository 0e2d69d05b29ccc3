package nl.tijdig.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.tijdig.intake.report.Purposes;
import nl.tijdig.intake.report.Report;
import nl.tijdig.intake.report.Reports;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.web.PageRequest;

/** Shows cases, and keeps who saw them. */
@ApplicationScoped
class CaseReading {

  private final Cases cases;
  private final Reports reports;
  private final Audit audit;
  private final Actor actor;

  CaseReading(Cases cases, Reports reports, Audit audit, Actor actor) {
    this.cases = cases;
    this.reports = reports;
    this.audit = audit;
    this.actor = actor;
  }

  /** A case and the reports in it. */
  record Opened(Case found, List<Report> reports) {}

  @Transactional
  Opened open(UUID id) {
    var found = cases.require(id);
    audit.read("case", id, id, Purposes.of(actor));
    return new Opened(found, reports.inCase(id));
  }

  @Transactional
  List<Case> list(CaseFilter filter, PageRequest page) {
    audit.read("cases", null, null, Purposes.of(actor));
    return cases.list(filter, page);
  }
}
