package nl.tijdig.demo.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.tijdig.demo.api.Account;
import nl.tijdig.demo.api.Service;
import nl.tijdig.demo.show.Journal;
import nl.tijdig.demo.world.Partner;

/** The directory of the partners that reports are handed over to. */
public final class Directory {

  private static final Account MANAGER = Account.worker("manager", 1, "");

  private final Service referral;
  private final Journal journal;
  private final Map<String, Partner> byId = new LinkedHashMap<>();

  public Directory(Service referral, Journal journal) {
    this.referral = referral;
    this.journal = journal;
  }

  /** Enters those that are not in it yet. */
  public void enter(List<Partner> partners) throws InterruptedException {
    for (var partner : partners) {
      journal.attempt(() -> enter(partner));
    }
  }

  private void enter(Partner partner) throws InterruptedException {
    var known =
        referral.get("/partners?code=" + partner.code(), MANAGER).body().path("items").path(0);
    byId.put(known.isMissingNode() ? register(partner) : id(known), partner);
    journal.count("partners", known.isMissingNode() ? "entered" : "there already");
  }

  private String register(Partner partner) throws InterruptedException {
    return referral.post("/partners", MANAGER, partner).text("id");
  }

  private static String id(JsonNode partner) {
    return partner.path("id").asText();
  }

  Partner partner(String id) {
    return byId.get(id);
  }

  /** The ids of those of this kind that work there. */
  Stream<String> candidates(String municipality, String kind) {
    return byId.entrySet().stream()
        .filter(entry -> entry.getValue().takes(municipality, kind))
        .map(Map.Entry::getKey);
  }
}
