package nl.tijdig.demo.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.tijdig.contracts.code.BreachCause;
import nl.tijdig.demo.api.Account;
import nl.tijdig.demo.api.Service;
import nl.tijdig.demo.show.Journal;
import org.jspecify.annotations.Nullable;

/** A team lead explains terms that were not met. */
public final class ExplanationDesk {

  private static final Account TEAM_LEAD = Account.worker("team-lead", 1, "beoordeling");
  private static final Duration EXPECTED_IN = Duration.ofDays(3);
  private static final String MEASURE =
      "Er is overlegd met het team; de melding is met voorrang ingepland.";

  private final Service deadline;
  private final Journal journal;

  public ExplanationDesk(Service deadline, Journal journal) {
    this.deadline = deadline;
    this.journal = journal;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Explanation(
      List<BreachCause> causes, String measure, @Nullable Instant expectedAt) {}

  /** Explains so many of those that have no explanation yet, the first due first. */
  public void explain(int count, BreachCause cause, Instant now) throws InterruptedException {
    journal.attempt(
        () -> {
          var path = "/deadlines?explanation=missing&limit=" + count;
          for (var late : deadline.get(path, TEAM_LEAD).body().path("items")) {
            explain(late.path("id").asText(), late.has("metAt"), cause, now);
          }
        });
  }

  private void explain(String id, boolean met, BreachCause cause, Instant now)
      throws InterruptedException {
    var expectedAt = met ? null : now.plus(EXPECTED_IN);
    deadline.post(
        "/deadlines/%s/explanations".formatted(id),
        TEAM_LEAD,
        new Explanation(List.of(cause), MEASURE, expectedAt));
    journal.count("explained", cause.code());
  }
}
