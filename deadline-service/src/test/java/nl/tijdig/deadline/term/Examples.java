package nl.tijdig.deadline.term;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tijdig.deadline.calendar.ClosedDays;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.deadline.calendar.TermLength;
import nl.tijdig.deadline.course.Move;
import nl.tijdig.deadline.rule.Allowance;
import nl.tijdig.deadline.rule.Bilingual;
import nl.tijdig.deadline.rule.Rule;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.deadline.rule.RuleFiles;
import nl.tijdig.deadline.term.Fact.Whereabouts;

/** A term to reason about: a safety assessment that counts from Monday 9 March 2026. */
final class Examples {
  static final RuleBook RULES = RuleFiles.readRules(Path.of("src/main/resources/rules"));
  static final DueMoments MOMENTS = new DueMoments(new ClosedDays(Set.of()));

  /** Which may be suspended once and extended twice, unlike the rule that ships. */
  static final Rule RULE = movable(RULES.find("safety-assessment", 1).orElseThrow());

  static final DeadlineKey KEY = new DeadlineKey(RULE.id(), new UUID(0x1234_5678_0000L, 7), 1);

  static final Instant RECEIVED = Instant.parse("2026-03-09T10:00:00Z");

  /** The start of Tuesday 17 March in Amsterdam. */
  static final Instant DUE = Instant.parse("2026-03-16T23:00:00Z");

  static final Whereabouts HERE = new Whereabouts(new UUID(1, 1), "0518", RECEIVED);

  private Examples() {}

  static Fact.Start start(Instant decidedAt, Instant from) {
    return new Fact.Start(
        KEY, HERE, RULE, decidedAt, MOMENTS.count(from, RULE.term(), RULE.calendar()), null);
  }

  static Fact.Start start() {
    return start(RECEIVED, RECEIVED);
  }

  static Fact.Stop stop(Instant at) {
    return new Fact.Stop(KEY, HERE, RULE.version(), at, null);
  }

  static Fact.Moved suspension(Instant at) {
    return new Fact.Moved(KEY, HERE, Move.suspension(at, "awaiting-information"), null);
  }

  static Fact.Moved resumption(Instant at) {
    return new Fact.Moved(KEY, HERE, Move.resumption(at), null);
  }

  static Fact.Moved extension(Instant at, String length) {
    return new Fact.Moved(
        KEY, HERE, Move.extension(at, "by-agreement", TermLength.parse(length)), null);
  }

  private static Rule movable(Rule rule) {
    return new Rule(
        rule.id(),
        rule.version(),
        rule.validFrom(),
        rule.validUntil(),
        rule.name(),
        rule.ground(),
        rule.kind(),
        rule.subjectType(),
        rule.start(),
        rule.term(),
        rule.then(),
        rule.until(),
        rule.calendar(),
        rule.stop(),
        rule.notOlderThan(),
        rule.cancel(),
        rule.warnings(),
        rule.escalations(),
        allowance(1, "2 weeks", "awaiting-information"),
        allowance(2, "5 working days", "by-agreement"));
  }

  private static Allowance allowance(int times, String longest, String ground) {
    return new Allowance(
        times,
        TermLength.parse(longest),
        List.of(new Allowance.Ground(ground, new Bilingual(ground, ground))));
  }

  static Fact.Cancel cancel(Instant at) {
    return new Fact.Cancel(KEY, HERE, RULE.version(), at, null);
  }
}
