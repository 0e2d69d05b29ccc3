package nl.tijdig.deadline.board;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Problem;

/** Who may do what on the board; the same as through the API. */
@ApplicationScoped
class Gate {

  private static final Set<String> EXPLAINERS =
      Set.of(
          Roles.INTAKE_WORKER,
          Roles.ASSESSOR,
          Roles.REFERRAL_WORKER,
          Roles.TEAM_LEAD,
          Roles.MANAGER);

  private final Actor actor;
  private final FormTokens tokens;

  Gate(Actor actor, FormTokens tokens) {
    this.actor = actor;
    this.tokens = tokens;
  }

  /** Everybody of Veilig Thuis; not partners. */
  void requireReader() {
    require(mayExplain() || actor.has(Roles.AUDITOR) || actor.has(Roles.OPERATIONS));
  }

  void requireExplainer() {
    require(mayExplain());
  }

  void requireApprover() {
    require(mayApprove());
  }

  boolean mayExplain() {
    return actor.roles().stream().anyMatch(EXPLAINERS::contains);
  }

  /** Explanations have a measure, which can be about people. */
  boolean mayReadExplanations() {
    return mayExplain() || actor.has(Roles.AUDITOR);
  }

  boolean mayApprove() {
    return actor.has(Roles.TEAM_LEAD) || actor.has(Roles.MANAGER);
  }

  /** The form that was sent was given out to this account, and not made by another site. */
  void requireOwnForm(Visit visit) {
    if (!tokens.isFor(actor.account(), visit.form().get(FormTokens.FIELD))) {
      throw new Problem(
          CommonProblem.NOT_ALLOWED,
          "Dit formulier hoort niet bij u. Open de pagina opnieuw en probeer het nog eens.",
          "This form is not yours. Open the page again and try once more.");
    }
  }

  /** What marks the forms of whoever asks as ours. */
  String formToken() {
    return tokens.of(actor.account());
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw new ForbiddenException();
    }
  }
}
