package nl.tijdig.assessment.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.contracts.deadline.DeadlineCancelled;
import nl.tijdig.contracts.deadline.DeadlineExtended;
import nl.tijdig.contracts.deadline.DeadlineMet;
import nl.tijdig.contracts.deadline.DeadlineResumed;
import nl.tijdig.contracts.deadline.DeadlineStarted;
import nl.tijdig.contracts.deadline.DeadlineSuspended;
import nl.tijdig.contracts.intake.ReportTriaged;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Topics;

/** Terms of reports, as the deadline service tells of them. */
final class ToldTerms {

  private ToldTerms() {}

  static void started(ReportTriaged report, String rule, String dueAt, long sequence) {
    Topics.publish(
        new DeadlineStarted(
            id(report, rule),
            rule,
            1,
            RuleKind.NORM,
            "report",
            report.reportId(),
            report.caseId(),
            report.municipality(),
            report.receivedAt(),
            Instant.parse(dueAt)),
        id(report, rule),
        sequence);
  }

  static void met(ReportTriaged report, String rule, String dueAt, long sequence) {
    Topics.publish(
        new DeadlineMet(
            id(report, rule),
            rule,
            1,
            RuleKind.NORM,
            "report",
            report.reportId(),
            report.caseId(),
            report.municipality(),
            Instant.parse(dueAt),
            report.triagedAt(),
            false),
        id(report, rule),
        sequence);
  }

  static void cancelled(ReportTriaged report, String rule, String dueAt, long sequence) {
    Topics.publish(
        new DeadlineCancelled(
            id(report, rule),
            rule,
            1,
            RuleKind.NORM,
            "report",
            report.reportId(),
            report.caseId(),
            report.municipality(),
            Instant.parse(dueAt),
            report.triagedAt()),
        id(report, rule),
        sequence);
  }

  static void suspended(ReportTriaged report, String rule, String dueAt, long sequence) {
    Topics.publish(
        new DeadlineSuspended(
            id(report, rule),
            rule,
            1,
            RuleKind.NORM,
            "report",
            report.reportId(),
            1,
            report.caseId(),
            report.municipality(),
            "not-reached",
            report.triagedAt(),
            Instant.parse(dueAt),
            Instant.parse(dueAt)),
        id(report, rule),
        sequence);
  }

  static void resumed(ReportTriaged report, String rule, String dueAt, long sequence) {
    Topics.publish(
        new DeadlineResumed(
            id(report, rule),
            rule,
            1,
            RuleKind.NORM,
            "report",
            report.reportId(),
            1,
            report.caseId(),
            report.municipality(),
            report.triagedAt(),
            report.triagedAt(),
            Instant.parse(dueAt)),
        id(report, rule),
        sequence);
  }

  static void extended(ReportTriaged report, String rule, String dueAt, long sequence) {
    Topics.publish(
        new DeadlineExtended(
            id(report, rule),
            rule,
            1,
            RuleKind.NORM,
            "report",
            report.reportId(),
            1,
            report.caseId(),
            report.municipality(),
            "necessary",
            "1 week",
            report.triagedAt(),
            Instant.parse(dueAt)),
        id(report, rule),
        sequence);
  }

  /** How many terms of a report the service has heard of. */
  static long known(ReportTriaged report) {
    return Databases.number(
        "select count(*) from report_term where report_id = '%s'".formatted(report.reportId()));
  }

  private static UUID id(ReportTriaged report, String rule) {
    return UUID.nameUUIDFromBytes((rule + report.reportId()).getBytes(UTF_8));
  }
}
