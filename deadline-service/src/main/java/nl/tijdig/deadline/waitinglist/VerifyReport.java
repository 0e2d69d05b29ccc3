package nl.tijdig.deadline.waitinglist;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import nl.tijdig.platform.web.Problem;
import org.jboss.logging.Logger;

/** Lets a report through only as it was made: what was changed behind our back is not shown. */
@Singleton
class VerifyReport {
  private static final Logger LOG = Logger.getLogger(VerifyReport.class);

  private final Counter damaged;

  VerifyReport(MeterRegistry registry) {
    damaged =
        Counter.builder("tijdig.waiting.list.report.damaged")
            .description("Times that a report was found to be other than when it was made")
            .register(registry);
  }

  WaitingListReport verified(WaitingListReport report) {
    if (ReportJson.sha256(report.content()).equals(report.sha256())) {
      return report;
    }
    damaged.increment();
    LOG.errorf("waiting-list report %s is damaged: its content has another SHA-256", report.id());
    throw new Problem(
        ReportProblem.DAMAGED,
        "De inhoud is niet meer die waarmee deze rapportage is gemaakt; zij wordt niet getoond.",
        "The content is no longer what this report was made with; it is not shown.");
  }
}
