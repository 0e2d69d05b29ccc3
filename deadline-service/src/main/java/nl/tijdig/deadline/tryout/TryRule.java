package nl.tijdig.deadline.tryout;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import nl.tijdig.contracts.Topic;
import nl.tijdig.deadline.rule.InvalidRule;
import nl.tijdig.deadline.rule.Rule;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.deadline.rule.RuleFiles;
import nl.tijdig.deadline.term.RuleTrials;
import nl.tijdig.deadline.tryout.TryoutPeriod.Days;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import nl.tijdig.platform.web.Problem;

/** Tries a draft of a rule on what has been, one at a time. */
@ApplicationScoped
class TryRule {
  private final RuleBook rules;
  private final RuleTrials trials;
  private final PastEvents events;
  private final TryoutAudit audit;
  private final Clock clock;
  private final Semaphore one = new Semaphore(1);

  TryRule(RuleBook rules, RuleTrials trials, PastEvents events, TryoutAudit audit, Clock clock) {
    this.rules = rules;
    this.trials = trials;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What the draft would have done.
   *
   * @param wanted whether somebody still waits for the answer
   * @throws InvalidInput with all that is wrong with the draft
   * @throws Problem {@code 409} when one is at work, {@code 503} when it takes too long
   */
  TryoutView of(String text, TryoutPeriod period, BooleanSupplier wanted) {
    var draft = read(text);
    var days = period.days(clock.instant());
    if (!one.tryAcquire()) {
      throw new Problem(
          TryoutProblem.AT_WORK,
          "Er loopt al een proef; wacht tot die klaar is.",
          "A tryout is at work; wait until it is done.");
    }
    try {
      audit.tried();
      return compare(draft, days, wanted);
    } finally {
      one.release();
    }
  }

  private TryoutView compare(Rule draft, Days days, BooleanSupplier wanted) {
    var inForce = rules.only(draft.id());
    var would = trials.begin(RuleBook.ofDraft(draft), days.begin(), days.end());
    var does = trials.begin(inForce, days.begin(), days.end());
    events.play(topics(draft, inForce), List.of(would, does), wanted);
    var now = clock.instant();
    return TryoutView.of(
        draft,
        days,
        now,
        would.terms(now).toList(),
        inForce.all().isEmpty() ? null : does.terms(now).toList());
  }

  /** What the service told itself is only of use to a rule that allows its terms to be moved. */
  private static Set<Topic> topics(Rule draft, RuleBook inForce) {
    var movable = isMovable(draft) || inForce.all().stream().anyMatch(TryRule::isMovable);
    return movable ? EnumSet.allOf(Topic.class) : EnumSet.complementOf(EnumSet.of(Topic.DEADLINE));
  }

  private static boolean isMovable(Rule rule) {
    return rule.suspension() != null || rule.extension() != null;
  }

  private static Rule read(String text) {
    try {
      return RuleFiles.readDraft(text);
    } catch (InvalidRule e) {
      throw InvalidInput.of(e.problems().stream().map(TryRule::error).toList());
    }
  }

  private static FieldError error(InvalidRule.Wrong wrong) {
    return new FieldError(
        pointer(wrong.field()),
        "rule.invalid",
        "regel %d, %s: %s".formatted(wrong.line(), wrong.field(), wrong.problem()),
        "line %d, %s: %s".formatted(wrong.line(), wrong.field(), wrong.problem()));
  }

  /** {@code start[0].when.urgency} as {@code /start/0/when/urgency}. */
  private static String pointer(String field) {
    return "/" + field.replace("]", "").replace('[', '/').replace('.', '/');
  }
}
