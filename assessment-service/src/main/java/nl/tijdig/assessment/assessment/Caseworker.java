package nl.tijdig.assessment.assessment;

import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Who works on safety assessments.
 *
 * @param account the account of the token
 * @param team the team it says it belongs to
 * @param assesses whether it may make assessments (assessor)
 * @param leads whether it divides the work (team lead, teamleider)
 */
record Caseworker(String account, @Nullable String team, boolean assesses, boolean leads) {

  static Caseworker of(Actor actor) {
    return new Caseworker(
        actor.account(),
        actor.team().orElse(null),
        actor.has(Roles.ASSESSOR),
        actor.has(Roles.TEAM_LEAD));
  }
}
