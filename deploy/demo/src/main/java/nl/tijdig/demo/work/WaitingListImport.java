package nl.tijdig.demo.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.demo.api.Account;
import nl.tijdig.demo.api.Json;
import nl.tijdig.demo.api.Service;
import nl.tijdig.demo.show.Journal;
import nl.tijdig.demo.world.Planned;

/** An organisation comes from another system and brings its waiting list along. */
public final class WaitingListImport {

  private static final Account TEAM_LEAD = Account.worker("team-lead", 1, "beoordeling");
  private static final String PATH = "/imports?source=demo";

  private final Service intake;
  private final IntakeDesk desk;
  private final Journal journal;

  public WaitingListImport(Service intake, IntakeDesk desk, Journal journal) {
    this.intake = intake;
    this.desk = desk;
    this.journal = journal;
  }

  /** Takes the list over; what was taken over before is not taken twice. */
  public void run(List<Planned> waitingList) throws InterruptedException {
    var lines = waitingList.stream().map(WaitingListImport::line).collect(Collectors.joining("\n"));
    journal.attempt(
        () -> {
          try (var answers = intake.postLines(PATH, TEAM_LEAD, lines)) {
            answers.forEach(answer -> take(Json.read(answer), waitingList));
          }
        });
  }

  private void take(JsonNode answer, List<Planned> waitingList) {
    var status = answer.path("status").asText();
    var planned = waitingList.get(answer.path("line").asInt() - 1);
    if (answer.has("id")) {
      desk.expect(answer.path("id").asText(), planned);
      journal.count("taken over", status.equals("already") ? "before" : "now");
    } else {
      journal.done("taken over", status, reasons(planned, answer));
    }
  }

  private static String reasons(Planned planned, JsonNode answer) {
    var text = new StringBuilder(planned.report().reference());
    for (var error : answer.path("errors")) {
      text.append("\n    ").append(error.path("pointer").asText(""));
      text.append(' ').append(error.path("en").asText());
    }
    return text.toString();
  }

  private static String line(Planned planned) {
    var line = (ObjectNode) Json.tree(planned.report());
    if (planned.triagedAt() != null) {
      var decision = planned.decision();
      var triage = line.putObject("triage");
      triage.put("kind", decision.kind().code());
      if (decision.kind() == TriageKind.REPORT) {
        triage.put("urgency", decision.urgency().code());
      }
      triage.put("triagedAt", planned.triagedAt().toString());
      triage.put("reasons", decision.reasons());
    }
    return Json.write(line);
  }
}
