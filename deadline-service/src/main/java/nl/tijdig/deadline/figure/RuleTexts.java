package nl.tijdig.deadline.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.calendar.TermUnit;
import nl.tijdig.deadline.rule.Rule;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.platform.code.Codes;

/** What figures say of the rule they count under: its latest version speaks for all of them. */
@ApplicationScoped
public class RuleTexts {
  private final RuleBook rules;

  RuleTexts(RuleBook rules) {
    this.rules = rules;
  }

  /** The rule in words. */
  public Rule latest(String id) {
    return rules.all().stream()
        .filter(rule -> rule.id().equals(id))
        .reduce((_, later) -> later)
        .orElseThrow(() -> new IllegalStateException("no rule " + id));
  }

  /**
   * What a rule is about: rules that begin and end with the same events count the same work, so
   * what is hidden for one must be hidden for the other.
   */
  public Object work(String id) {
    var rule = latest(id);
    return List.<Object>of(rule.start(), rule.stop(), rule.cancel());
  }

  boolean isInHours(String id) {
    return latest(id).term().unit() == TermUnit.HOURS;
  }

  static RuleKind kind(String code) {
    return Codes.find(RuleKind.class, code).orElseThrow();
  }
}
