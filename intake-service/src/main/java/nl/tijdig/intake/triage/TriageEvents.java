package nl.tijdig.intake.triage;

import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.intake.CaseClosed;
import nl.tijdig.contracts.intake.CaseOpened;
import nl.tijdig.contracts.intake.CaseReopened;
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

  /**
   * What the decision did to a case.
   *
   * @param changed a case that was opened or closed
   * @param report the report that was decided about
   */
  public static Event about(Case changed, Report report) {
    var id = changed.id();
    var municipality = changed.municipality();
    if (!changed.isOpen()) {
      return new CaseClosed(id, report.id(), municipality, changed.closedAt().orElseThrow());
    }
    return changed
        .reopenedAt()
        .<Event>map(at -> new CaseReopened(id, report.id(), municipality, at))
        .orElseGet(() -> new CaseOpened(id, report.id(), municipality, changed.openedAt()));
  }
}
