package nl.tijdig.deadline.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Collectors;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.deadline.rule.Rule;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.platform.event.EventJson;

/** Begins to try rules on events. */
@ApplicationScoped
public class RuleTrials {
  private final DueMoments moments;
  private final EventJson json;
  private final OwnEvents own;

  RuleTrials(DueMoments moments, EventJson json, OwnEvents own) {
    this.moments = moments;
    this.json = json;
    this.own = own;
  }

  /**
   * Nothing heard yet.
   *
   * @param from the first moment that terms are wanted of that count from it
   * @param until the first moment that they are no longer
   */
  public TriedTerms begin(RuleBook rules, Instant from, Instant until) {
    var names = rules.all().stream().map(Rule::id).collect(Collectors.toSet());
    // What no version holds for has no term, which is what is to be seen.
    var reader = new FactReader(rules, moments, json, (_, _, _) -> {});
    return new TriedTerms(reader, own, moments, names, from, until);
  }
}
