package nl.tijdig.intake.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.tijdig.intake.cases.Case;
import nl.tijdig.intake.report.Arrival;
import nl.tijdig.intake.report.Report;
import nl.tijdig.intake.report.ReportEvents;
import nl.tijdig.intake.report.ReportIntake;
import nl.tijdig.intake.report.ReportIntake.TakenIn;
import nl.tijdig.intake.report.Reports;
import nl.tijdig.intake.triage.Sifting;
import nl.tijdig.intake.triage.TriageEvents;
import nl.tijdig.intake.triage.Verdict;
import nl.tijdig.platform.outbox.Outbox;
import nl.tijdig.platform.outbox.Publication;

/** Takes over one line, whole or not at all. */
@ApplicationScoped
class LineImport {

  private final ReportIntake intake;
  private final Reports reports;
  private final Sifting sifting;
  private final Outbox outbox;
  private final Clock clock;

  LineImport(ReportIntake intake, Reports reports, Sifting sifting, Outbox outbox, Clock clock) {
    this.intake = intake;
    this.reports = reports;
    this.sifting = sifting;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  TakenIn take(String source, ImportLine line) {
    var taken = intake.takeIn(line.report(), arrival(source, line));
    if (!taken.before()) {
      outbox.publishAll(receivedAndTriaged(taken.report(), line));
    }
    return taken;
  }

  private Arrival arrival(String source, ImportLine line) {
    return new Arrival("import:" + source, line.report().receivedAt(), clock.instant(), true);
  }

  /**
   * Both states of the report become versions of their own, so that each event has its sequence:
   * others see what they would have seen had it been received and triaged here.
   */
  private List<Publication> receivedAndTriaged(Report report, ImportLine line) {
    var publications = new ArrayList<Publication>();
    reports.flush();
    publications.add(now(report));
    if (line.triage() != null) {
      var changed = sifting.sift(report, verdict(line.triage()), null);
      reports.flush();
      changed.forEach(one -> publications.add(now(one, report)));
      publications.add(triagedNow(report));
    }
    return publications;
  }

  private static Publication now(Report report) {
    return new Publication(
        report.id(), report.version() + 1, report.path(), ReportEvents.received(report));
  }

  private static Publication now(Case changed, Report report) {
    return new Publication(
        changed.id(), changed.version() + 1, changed.path(), TriageEvents.about(changed, report));
  }

  private static Publication triagedNow(Report report) {
    return new Publication(
        report.id(), report.version() + 1, report.path(), TriageEvents.triaged(report));
  }

  /** Whether the text was read for signals is not known of what another system decided. */
  private static Verdict verdict(ImportedTriage triage) {
    return new Verdict(
        triage.kind(), triage.urgency(), triage.reasons(), false, triage.triagedAt());
  }
}
