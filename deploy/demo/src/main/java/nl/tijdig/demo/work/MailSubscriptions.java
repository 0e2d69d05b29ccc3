package nl.tijdig.demo.work;

import java.util.Map;
import nl.tijdig.demo.api.Account;
import nl.tijdig.demo.api.Service;
import nl.tijdig.demo.show.Journal;

/** A team lead has the alerts of the past day mailed every working day. */
public final class MailSubscriptions {

  private static final Account TEAM_LEAD = Account.worker("team-lead", 1, "beoordeling");

  private final Service deadline;
  private final Journal journal;

  public MailSubscriptions(Service deadline, Journal journal) {
    this.deadline = deadline;
    this.journal = journal;
  }

  /** Subscribes, unless that was done before. */
  public void subscribe() throws InterruptedException {
    journal.attempt(
        () -> {
          if (deadline.get("/digest-subscriptions", TEAM_LEAD).body().path("items").isEmpty()) {
            var schedule = Map.of("every", "working-day", "at", "08:00");
            deadline.post(
                "/digest-subscriptions",
                TEAM_LEAD,
                Map.of("address", "teamleider@veiligthuis.example", "schedule", schedule));
            journal.count("subscribed", "to mail on working days");
          }
        });
  }
}
