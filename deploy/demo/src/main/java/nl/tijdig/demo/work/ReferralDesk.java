package nl.tijdig.demo.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.tijdig.demo.api.Account;
import nl.tijdig.demo.api.Service;
import nl.tijdig.demo.show.Journal;

/** Referrals go out to the partners: for the first time, or to another one after a refusal. */
public final class ReferralDesk {

  private static final Account WORKER = Account.worker("referral-worker", 1, "overdracht");

  private final Service referral;
  private final Directory directory;
  private final Ledger ledger;
  private final Journal journal;
  private final Map<String, Set<String>> tried = new HashMap<>();

  public ReferralDesk(Service referral, Directory directory, Ledger ledger, Journal journal) {
    this.referral = referral;
    this.directory = directory;
    this.ledger = ledger;
    this.journal = journal;
  }

  /** Sends one referral: one that was refused before one that is new. */
  public void sendNext() throws InterruptedException {
    journal.attempt(
        () -> {
          if (!sendFirst("refused")) {
            sendFirst("open");
          }
        });
  }

  private boolean sendFirst(String state) throws InterruptedException {
    var list = referral.get("/referrals?limit=200&state=" + state, WORKER).body().path("items");
    for (var one : list) {
      var partner = partnerFor(one);
      if (ledger.planned(one.path("reportId").asText()).isPresent() && partner.isPresent()) {
        send(one, partner.get());
        return true;
      }
    }
    return false;
  }

  /** The partner it has, unless that refused; else one that was not tried yet. */
  private Optional<String> partnerFor(JsonNode one) {
    var chosen = one.path("partnerId").asText("");
    if (!chosen.isEmpty() && one.path("state").asText().equals("open")) {
      return Optional.of(chosen);
    }
    var before = tried.getOrDefault(one.path("id").asText(), Set.of());
    return directory
        .candidates(one.path("municipality").asText(), one.path("partnerKind").asText())
        .filter(candidate -> !before.contains(candidate) && !candidate.equals(chosen))
        .findFirst();
  }

  private void send(JsonNode one, String partner) throws InterruptedException {
    var id = one.path("id").asText();
    var path = "/referrals/" + id;
    tried.computeIfAbsent(id, any -> new HashSet<>()).add(partner);
    var shown = referral.get(path, WORKER);
    var etag = shown.etag();
    if (!shown.text("partnerId").equals(partner) || shown.text("state").equals("refused")) {
      etag = referral.put(path + "/partner", WORKER, etag, Map.of("partnerId", partner)).etag();
    }
    var sent = referral.act(path + "/sendings", WORKER, etag);
    journal.done(
        "referred",
        sent.text("kind"),
        "report %s -> %s".formatted(sent.text("reportId"), directory.partner(partner).name()));
  }
}
