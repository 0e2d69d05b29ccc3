package nl.tijdig.deadline.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.tijdig.deadline.rule.EventsToCome;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.deadline.rule.RuleFiles;

/** Terms that repeat, however what happened is told. */
class RepeatedTermPropertyTest {
  private static final RuleBook RULES =
      RuleFiles.readRules(Path.of("src/test/resources/rules-to-come"), EventsToCome.CATALOGUE);
  private static final Instant LONG_AFTER = Instant.parse("2028-01-01T00:00:00Z");

  /** Few enough to meet, on both sides of everything that matters. */
  private static final List<String> EVENTS =
      List.of(
          "waiting-started waitingSince=2026-03-09T10:00:00Z",
          "waiting-started waitingSince=2026-03-10T10:00:00Z",
          "safety-checked check=1 checkedAt=2026-03-12T10:00:00Z",
          "safety-checked check=1 checkedAt=2026-03-20T10:00:00Z",
          "safety-checked check=2 checkedAt=2026-03-18T10:00:00Z",
          "safety-checked check=2 checkedAt=2026-04-20T10:00:00Z",
          "waiting-ended endedAt=2026-03-12T10:00:00Z",
          "waiting-ended endedAt=2026-03-19T10:00:00Z",
          "waiting-ended endedAt=2026-05-19T10:00:00Z",
          "transfer-completed transferredOn=2026-01-15",
          "safety-monitored monitoring=1 monitoredAt=2026-04-01T10:00:00Z",
          "safety-monitored monitoring=3 monitoredAt=2027-10-01T10:00:00Z",
          "monitoring-ended endedAt=2026-06-01T10:00:00Z",
          "conduct-certified issuedOn=2026-02-27",
          "conduct-certified issuedOn=2026-04-20",
          "work-agreed startsOn=2026-05-31 agreedAt=2026-04-01T10:00:00Z",
          "work-agreed startsOn=2026-06-15 agreedAt=2026-03-01T10:00:00Z");

  @Property(tries = 1_000)
  void everyOrderAndEveryTellingTwiceGivesTheSame(
      @ForAll("histories") List<String> history, @ForAll Random random) {
    var atOnce = played(List.of(history));

    var twice = new ArrayList<>(history);
    twice.addAll(history);
    Collections.shuffle(twice, random);
    var oneByOne = played(twice.stream().map(List::of).toList());

    assertThat(oneByOne.outcome()).isEqualTo(atOnce.outcome());
  }

  private static TermsInMemory played(List<List<String>> batches) {
    var terms = new TermsInMemory(RULES, LONG_AFTER);
    batches.forEach(terms::tell);
    terms.sweep();
    return terms;
  }

  @Provide
  Arbitrary<List<String>> histories() {
    return Arbitraries.of(EVENTS).list().ofMinSize(1).ofMaxSize(9);
  }
}
