package nl.tijdig.demo.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.demo.api.Account;
import nl.tijdig.demo.api.Answer;
import nl.tijdig.demo.api.Service;
import nl.tijdig.demo.show.Journal;
import org.jspecify.annotations.Nullable;

/** Assessors take from the top of the waiting list, see what is the matter and decide. */
public final class AssessmentDesk {

  private static final List<Account> ASSESSORS =
      IntStream.rangeClosed(1, 3)
          .mapToObj(number -> Account.worker("assessor", number, "beoordeling"))
          .toList();

  /** Whom transfers go to, in turn; mostly local teams. */
  private static final List<PartnerKind> RECEIVERS =
      List.of(
          PartnerKind.LOCAL_TEAM,
          PartnerKind.LOCAL_TEAM,
          PartnerKind.YOUTH_CARE_PROVIDER,
          PartnerKind.LOCAL_TEAM);

  private final Service assessment;
  private final Ledger ledger;
  private final Journal journal;
  private int taken;
  private int transferred;

  public AssessmentDesk(Service assessment, Ledger ledger, Journal journal) {
    this.assessment = assessment;
    this.ledger = ledger;
    this.journal = journal;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Completion(
      AssessmentOutcome outcome,
      String grounds,
      @Nullable PartnerKind partnerKind,
      boolean directlySafe) {}

  /** Takes the most pressing assessment, if any waits, and carries it out. */
  public void assessNext() throws InterruptedException {
    journal.attempt(
        () -> {
          var assessor = ASSESSORS.get(taken % ASSESSORS.size());
          for (var waiting : list(assessor)) {
            var planned = ledger.planned(waiting.path("reportId").asText());
            if (planned.isPresent()) {
              taken++;
              assess(waiting, assessor, planned.get().decision().outcome());
              return;
            }
          }
        });
  }

  private JsonNode list(Account assessor) throws InterruptedException {
    return assessment.get("/assessments?state=waiting&limit=200", assessor).body().path("items");
  }

  private void assess(JsonNode waiting, Account assessor, AssessmentOutcome outcome)
      throws InterruptedException {
    var path = "/assessments/" + waiting.path("id").asText();
    var shown = assessment.get(path, assessor);
    var assigned =
        assessment.put(
            path + "/assignment", assessor, shown.etag(), Map.of("assignee", assessor.name()));
    var started = assessment.act(path + "/starts", assessor, assigned.etag());
    if (outcome != AssessmentOutcome.NOT_YET_ASSESSED) {
      complete(path, assessor, started, outcome);
    }
    journal.done(
        outcome == AssessmentOutcome.NOT_YET_ASSESSED ? "started" : "assessed",
        outcome.code(),
        "%s report %s, days waited: %s"
            .formatted(shown.text("urgency"), shown.text("reportId"), shown.text("daysWaiting")));
  }

  private void complete(String path, Account assessor, Answer started, AssessmentOutcome outcome)
      throws InterruptedException {
    var receiver = outcome == AssessmentOutcome.TRANSFER ? nextReceiver() : null;
    var grounds = "Betrokkenen zijn gesproken; de afspraken over veiligheid zijn met hen gemaakt.";
    assessment.act(
        path + "/completions",
        assessor,
        started.etag(),
        new Completion(outcome, grounds, receiver, true));
  }

  private PartnerKind nextReceiver() {
    return RECEIVERS.get(transferred++ % RECEIVERS.size());
  }
}
