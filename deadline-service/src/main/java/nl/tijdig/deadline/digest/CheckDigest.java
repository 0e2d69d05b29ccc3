package nl.tijdig.deadline.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import nl.tijdig.deadline.rule.RuleNames;
import nl.tijdig.platform.web.InvalidInput;
import nl.tijdig.platform.web.Problem;

/** Refuses a subscription that nothing could come of. */
@ApplicationScoped
class CheckDigest {

  private final RuleNames rules;
  private final DigestConfig config;

  CheckDigest(RuleNames rules, DigestConfig config) {
    this.rules = rules;
    this.config = config;
  }

  /**
   * Looks at all of it.
   *
   * @throws InvalidInput with everything that is wrong
   * @throws Problem {@code 501} when there is no mail server
   */
  void check(DigestRequest request) {
    var problems = new ArrayList<>(request.selection().problems(rules, "/filter"));
    request.schedule().problem("/schedule").ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw InvalidInput.of(problems);
    }
    if (!config.enabled()) {
      throw new Problem(
          DigestProblem.NOT_SET_UP,
          "Deze installatie heeft geen mailserver (tijdig.digests.enabled).",
          "This installation has no mail server (tijdig.digests.enabled).");
    }
  }
}
