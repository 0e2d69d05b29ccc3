package nl.tijdig.demo.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.tijdig.contracts.code.RefusalReason;
import nl.tijdig.demo.api.Account;
import nl.tijdig.demo.api.Answer;
import nl.tijdig.demo.api.Service;
import nl.tijdig.demo.show.Journal;

/** Partners answer what was referred to them: most take it over, some have no room. */
public final class PartnerDesks {

  private static final Account WORKER = Account.worker("referral-worker", 1, "overdracht");
  private static final int REFUSED_ONE_IN = 5;

  private final Service referral;
  private final Directory directory;
  private final Ledger ledger;
  private final Journal journal;
  private int answered;

  public PartnerDesks(Service referral, Directory directory, Ledger ledger, Journal journal) {
    this.referral = referral;
    this.directory = directory;
    this.ledger = ledger;
    this.journal = journal;
  }

  /** One answer to what a partner has, and one receipt of what has just been sent. */
  public void answerNext() throws InterruptedException {
    journal.attempt(() -> first("received", this::answer));
    journal.attempt(() -> first("sent", this::confirm));
  }

  @FunctionalInterface
  private interface Step {
    void take(String path, Account partner, Answer shown) throws InterruptedException;
  }

  private void first(String state, Step step) throws InterruptedException {
    var list = referral.get("/referrals?limit=200&state=" + state, WORKER).body().path("items");
    for (var one : list) {
      if (ledger.planned(one.path("reportId").asText()).isPresent()) {
        take(one, step);
        return;
      }
    }
  }

  private void take(JsonNode one, Step step) throws InterruptedException {
    var partner = Account.partner(directory.partner(one.path("partnerId").asText()).code());
    var path = "/referrals/" + one.path("id").asText();
    step.take(path, partner, referral.get(path, partner));
  }

  private void confirm(String path, Account partner, Answer shown) throws InterruptedException {
    referral.act(path + "/receipts", partner, shown.etag());
    journal.count("arrived", shown.text("kind"));
  }

  private void answer(String path, Account partner, Answer shown) throws InterruptedException {
    answered++;
    if (answered % REFUSED_ONE_IN == 0) {
      var refusal =
          Map.of("reason", RefusalReason.NO_CAPACITY, "explanation", "Er is een wachtlijst.");
      referral.act(path + "/refusals", partner, shown.etag(), refusal);
      journal.done("answered", "refused: no-capacity", by(partner, shown));
    } else {
      referral.act(path + "/acceptances", partner, shown.etag());
      journal.done("answered", "accepted", by(partner, shown));
    }
  }

  private static String by(Account partner, Answer shown) {
    return "report %s by %s".formatted(shown.text("reportId"), partner.organisation());
  }
}
