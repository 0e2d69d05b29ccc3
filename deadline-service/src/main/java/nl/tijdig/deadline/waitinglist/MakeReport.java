package nl.tijdig.deadline.waitinglist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.tijdig.deadline.figure.Period;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.outbox.Ids;
import nl.tijdig.platform.time.Amsterdam;

/** Makes the report of a day, once, whoever asks for it and however often. */
@ApplicationScoped
class MakeReport {
  private static final String PURPOSE = "waiting-list-report";

  private final CountWaitingList counting;
  private final WaitingListReports reports;
  private final ReportDays days;
  private final Audit audit;
  private final Actor actor;
  private final Clock clock;

  MakeReport(
      CountWaitingList counting,
      WaitingListReports reports,
      WaitingListConfig config,
      Audit audit,
      Actor actor,
      Clock clock) {
    this.counting = counting;
    this.reports = reports;
    this.days = new ReportDays(config.firstDate(), config.weeks(), config.at());
    this.audit = audit;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * A report and whether it was made now.
   *
   * @param isNew false when it had been made before
   */
  record Made(WaitingListReport report, boolean isNew) {}

  /** The days whose report should have been made by now and was not, the first of them first. */
  List<LocalDate> missing() {
    var last = reports.days().stream().filter(days::contains).findFirst().orElse(null);
    return days.missing(last, clock.instant());
  }

  /** For how long a report should have been made that was not; zero when all were. */
  Duration overdue() {
    var missing = missing();
    return missing.isEmpty()
        ? Duration.ZERO
        : Duration.between(days.dueAt(missing.getFirst()), clock.instant());
  }

  /** The report of today. */
  @Transactional
  Made today() {
    return make(LocalDate.ofInstant(clock.instant(), Amsterdam.ZONE));
  }

  /** The report of a day on which one is due; no request stands behind it. */
  @Transactional
  @ActivateRequestContext
  Made on(LocalDate day) {
    return make(day);
  }

  private Made make(LocalDate day) {
    var known = reports.on(day);
    if (known.isPresent()) {
      return new Made(known.get(), false);
    }
    var report = write(day);
    if (!reports.add(report)) {
      return new Made(reports.on(day).orElseThrow(), false);
    }
    audit.change("waiting-list-report-made", null, report.id(), PURPOSE);
    return new Made(report, true);
  }

  private WaitingListReport write(LocalDate day) {
    var previous = reports.lastBefore(day);
    var from = previous.map(WaitingListReport::reportedOn).orElse(day.minusWeeks(days.weeks()));
    var content =
        ReportJson.write(
            counting.count(
                new Period(from, day), previous.map(WaitingListReport::says).orElse(null)));
    return new WaitingListReport(
        Ids.next(),
        day,
        previous.map(WaitingListReport::id).orElse(null),
        content,
        ReportJson.sha256(content),
        actor.account(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
