package nl.tijdig.intake.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.tijdig.intake.content.ContentProtection;
import nl.tijdig.intake.report.Purposes;
import nl.tijdig.intake.report.Report;
import nl.tijdig.intake.report.Reports;
import nl.tijdig.intake.triage.TriageView.DecisionView;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.identity.Actor;

/** Shows what triage decided about a report, and keeps who saw it. */
@ApplicationScoped
class TriageReading {

  private final Reports reports;
  private final Decisions decisions;
  private final ContentProtection protection;
  private final Audit audit;
  private final Actor actor;

  TriageReading(
      Reports reports,
      Decisions decisions,
      ContentProtection protection,
      Audit audit,
      Actor actor) {
    this.reports = reports;
    this.decisions = decisions;
    this.protection = protection;
    this.audit = audit;
    this.actor = actor;
  }

  /** A report and what was decided about it, the last decision first. */
  record Opened(Report report, List<DecisionView> decisions) {}

  @Transactional
  Opened open(UUID reportId) {
    var report = reports.require(reportId);
    audit.read("triage", report.caseId(), reportId, Purposes.of(actor));
    var taken =
        decisions.about(reportId).stream()
            .map(decision -> DecisionView.of(decision, report, protection))
            .toList();
    return new Opened(report, taken);
  }
}
