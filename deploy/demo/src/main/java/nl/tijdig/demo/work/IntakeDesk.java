package nl.tijdig.demo.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayDeque;
import java.util.Deque;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.demo.api.Account;
import nl.tijdig.demo.api.Service;
import nl.tijdig.demo.show.Journal;
import nl.tijdig.demo.world.Origin;
import nl.tijdig.demo.world.Planned;
import org.jspecify.annotations.Nullable;

/** Reports come in, from partners and over the phone, and are sifted. */
public final class IntakeDesk {

  private static final Account WORKER = Account.worker("intake-worker", 1, "toegang");

  private final Service intake;
  private final Ledger ledger;
  private final Journal journal;
  private final Deque<String> untriaged = new ArrayDeque<>();

  public IntakeDesk(Service intake, Ledger ledger, Journal journal) {
    this.intake = intake;
    this.ledger = ledger;
    this.journal = journal;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Triage(
      TriageKind kind,
      @Nullable Urgency urgency,
      String reasons,
      boolean signalsRead,
      @Nullable String caseId) {}

  /** Sends a report as its sender would. */
  public void send(Planned planned) throws InterruptedException {
    journal.attempt(
        () -> {
          var report = planned.report();
          var receipt = intake.post("/reports", sender(planned.origin()), report);
          var id = receipt.text("id");
          expect(id, planned);
          journal.done(
              receipt.replayed() ? "sent before" : "sent",
              report.capacity().code(),
              "%s -> report %s".formatted(report.reference(), id));
        });
  }

  /** Knows of a report that is in, and that it is to be sifted unless that was done. */
  void expect(String reportId, Planned planned) {
    ledger.enter(reportId, planned);
    if (planned.triagedAt() == null) {
      untriaged.add(reportId);
    }
  }

  /** Sifts the report that waits longest, if any does. */
  public void triageNext() throws InterruptedException {
    var id = untriaged.poll();
    var planned = id == null ? null : ledger.planned(id).orElse(null);
    if (planned != null) {
      journal.attempt(() -> triage(id, planned));
    }
  }

  /** Whether there is something left to sift. */
  public boolean hasWork() {
    return !untriaged.isEmpty();
  }

  private void triage(String id, Planned planned) throws InterruptedException {
    var report = intake.get("/reports/" + id, WORKER);
    if (!report.text("state").equals("received")) {
      return;
    }
    var decision = planned.decision();
    var known = decision.kind() == TriageKind.REPORT ? knownCase(id) : null;
    intake.put(
        "/reports/%s/triage".formatted(id),
        WORKER,
        report.etag(),
        new Triage(decision.kind(), decision.urgency(), decision.reasons(), true, known));
    journal.done(
        "triaged",
        decision.kind() == TriageKind.REPORT
            ? "%s report".formatted(decision.urgency().code())
            : decision.kind().code(),
        known == null ? "report " + id : "report %s joins case %s".formatted(id, known));
  }

  /** The open case that shares a person with the report, if there is one. */
  private @Nullable String knownCase(String id) throws InterruptedException {
    var matches = intake.get("/reports/%s/matches".formatted(id), WORKER).body().path("items");
    return matches.isEmpty() ? null : matches.get(0).path("caseId").asText();
  }

  private static Account sender(Origin origin) {
    return origin.byPhone() ? WORKER : Account.partner(origin.oin());
  }
}
