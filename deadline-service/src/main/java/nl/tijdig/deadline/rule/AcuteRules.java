package nl.tijdig.deadline.rule;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rules are about acute unsafety: those that only an acute urgency starts. */
@Singleton
public class AcuteRules {

  private static final String URGENCY = "urgency";
  private static final List<String> ACUTE = List.of("acute");

  private final Set<String> ids;

  AcuteRules(RuleBook rules) {
    ids =
        rules.all().stream()
            .filter(AcuteRules::isAcute)
            .map(Rule::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Their ids, of all versions. */
  public Set<String> ids() {
    return ids;
  }

  private static boolean isAcute(Rule rule) {
    return rule.start().stream()
        .allMatch(start -> start.trigger().when().fields().stream().anyMatch(AcuteRules::isAcute));
  }

  private static boolean isAcute(Condition.FieldTest test) {
    return test.field().equals(URGENCY)
        && test.kind() == Condition.Kind.ANY_OF
        && test.values().equals(ACUTE);
  }
}
