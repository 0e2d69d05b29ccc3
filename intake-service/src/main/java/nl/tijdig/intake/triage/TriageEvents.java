package nl.tijdig.intake.triage;

import nl.tijdig.contracts.intake.CaseOpened;
import nl.tijdig.contracts.intake.ReportTriaged;
import nl.tijdig.intake.cases.Case;
import nl.tijdig.intake.report.Report;

/** From report and case to what others may know of them. */
public final class TriageEvents {

  private TriageEvents() {}

  public static ReportTriaged triaged(Report report) {
    return new ReportTriaged(
        report.id(),
        report.caseId(),
        report.municipality(),
        report.kind().orElseThrow(),
        report.urgency().orElse(null),
        report.receivedAt(),
        report.triagedAt().orElseThrow(),
        report.joined());
  }

  public static CaseOpened opened(Case opened) {
    return new CaseOpened(
        opened.id(), opened.openedFor(), opened.municipality(), opened.openedAt());
  }
}
