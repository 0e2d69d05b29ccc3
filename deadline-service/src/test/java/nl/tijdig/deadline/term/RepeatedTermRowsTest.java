package nl.tijdig.deadline.term;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.tijdig.deadline.rule.EventsToCome;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.deadline.rule.RuleFiles;
import nl.tijdig.platform.testing.RealServices;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Repeated terms in the table itself. */
@QuarkusTest
@WithTestResource(RealServices.class)
class RepeatedTermRowsTest {
  private static final RuleBook RULES =
      RuleFiles.readRules(Path.of("src/test/resources/rules-to-come"), EventsToCome.CATALOGUE);
  private static final Instant NOW = Instant.parse("2026-03-09T10:00:00Z");

  @Inject Jdbi jdbi;
  @Inject OwnEvents ownEvents;
  private Deadlines rows;
  private ToldFacts told;

  @BeforeEach
  void withRulesToCome() {
    rows = new Deadlines(jdbi, RULES);
    told = new ToldFacts(TermsInMemory.reader(RULES), rows, RULES);
  }

  @Test
  @TestTransaction
  void whatEndsThemAllIsKeptAndHoldsForTermsThatWereThereAndForThoseThatCome() {
    take("waiting-started waitingSince=2026-03-09T10:00:00Z");
    assertThat(states()).containsExactly("0 unstarted", "1 running");

    take("waiting-ended endedAt=2026-03-12T10:00:00Z");
    take("safety-checked check=1 checkedAt=2026-03-11T10:00:00Z");

    assertThat(states()).containsExactly("0 unstarted", "1 met", "2 cancelled");
  }

  @Test
  @TestTransaction
  void aRebuildOfRepeatedTermsGivesTheSameRows() {
    var events =
        List.of(
            "waiting-ended endedAt=2026-03-12T10:00:00Z",
            "safety-checked check=1 checkedAt=2026-03-11T10:00:00Z",
            "waiting-started waitingSince=2026-03-09T10:00:00Z");
    events.forEach(this::take);
    var rebuilt = new RebuiltTerms(jdbi, RULES, Examples.MOMENTS);

    for (var event : events) {
      var replay = new Replay(TermsInMemory.reader(RULES), ownEvents, rebuilt, Examples.MOMENTS);
      replay.take(TermsInMemory.event(event));
      replay.flush();
    }
    rebuilt.spread();

    assertThat(rows("rebuilt_deadline")).isEqualTo(rows("deadline")).hasSize(3);
  }

  private List<String> rows(String table) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select concat_ws(' ', id, occurrence, state, case_id, municipality, told_at,
                      started_at, counts_from, due_at, endings, met_at, cancelled_at)
                    from %s where rule = 'safety-check' and subject_id = :subject order by 1
                    """
                        .formatted(table))
                .bind("subject", TermsInMemory.SUBJECT)
                .mapTo(String.class)
                .list());
  }

  private void take(String event) {
    var facts = new HashMap<>(told.read(List.of(TermsInMemory.event(event))));
    var known = rows.lock(facts.keySet());
    var fresh = new ArrayList<Deadline>();
    facts.forEach(
        (id, of) -> {
          var deadline = known.getOrDefault(id, Deadline.firstHeardOf(of.getFirst()));
          deadline.take(of, Examples.MOMENTS, NOW);
          if (!deadline.isStored()) {
            fresh.add(deadline);
          }
        });
    rows.insert(fresh);
    rows.update(known.values());
  }

  private List<String> states() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select occurrence || ' ' || state from deadline
                    where rule = 'safety-check' and subject_id = :subject order by occurrence
                    """)
                .bind("subject", TermsInMemory.SUBJECT)
                .mapTo(String.class)
                .list());
  }
}
