package nl.tijdig.intake.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.tijdig.intake.report.Report;
import nl.tijdig.intake.report.Reports;
import nl.tijdig.platform.outbox.Outbox;
import nl.tijdig.platform.web.ExpectedVersion;

/** Decides about one report and tells the others. */
@ApplicationScoped
class ReportTriage {

  private final Reports reports;
  private final Sifting sifting;
  private final Outbox outbox;
  private final Clock clock;

  ReportTriage(Reports reports, Sifting sifting, Outbox outbox, Clock clock) {
    this.reports = reports;
    this.sifting = sifting;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  Report decide(UUID id, ExpectedVersion expected, TriageRequest request) {
    var report = reports.requireForChange(id);
    expected.check(report.version());
    sifting
        .sift(report, verdict(request), request.caseId())
        .forEach(changed -> outbox.publish(changed, TriageEvents.about(changed, report)));
    outbox.publish(report, TriageEvents.triaged(report));
    return report;
  }

  private Verdict verdict(TriageRequest request) {
    return new Verdict(
        request.kind(),
        request.urgency(),
        request.reasons(),
        request.signalsRead(),
        clock.instant());
  }
}
