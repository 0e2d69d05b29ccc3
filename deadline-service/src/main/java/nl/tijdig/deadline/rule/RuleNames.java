package nl.tijdig.deadline.rule;

import jakarta.enterprise.context.ApplicationScoped;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Which rules can be asked for by name. */
@ApplicationScoped
public class RuleNames {

  private final RuleBook rules;

  RuleNames(RuleBook rules) {
    this.rules = rules;
  }

  /**
   * Refuses a name that no rule has: its empty list would read as nothing being late.
   *
   * @param rule as it was asked for in the parameter {@code rule}; null when it was not
   */
  public void check(@Nullable String rule) {
    if (rule != null && !isKnown(rule)) {
      throw InvalidInput.of(
          FieldError.ofParameter(
              "rule", "rule.unknown", "is geen regel; zie /rules", "is no rule; see /rules"));
    }
  }

  /** Of every version of every rule the escalation that is for the team lead, by its whole name. */
  public String[] firstEscalations() {
    return rules.all().stream()
        .filter(rule -> !rule.escalations().isEmpty())
        .map(rule -> "%s/%d/%s".formatted(rule.id(), rule.version(), rule.escalations().getFirst()))
        .toArray(String[]::new);
  }

  /** Whether a rule has this name. */
  public boolean isKnown(String rule) {
    return rules.all().stream().anyMatch(known -> known.id().equals(rule));
  }
}
