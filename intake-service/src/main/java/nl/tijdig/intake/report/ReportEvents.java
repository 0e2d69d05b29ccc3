package nl.tijdig.intake.report;

import nl.tijdig.contracts.intake.ReportReceived;

/** From report to what others may know of it. */
public final class ReportEvents {

  private ReportEvents() {}

  public static ReportReceived received(Report report) {
    return new ReportReceived(
        report.id(),
        report.caseId(),
        report.municipality(),
        report.capacity(),
        report.receivedAt(),
        report.imported());
  }
}
