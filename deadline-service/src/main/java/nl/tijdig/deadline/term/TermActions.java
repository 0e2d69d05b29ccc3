package nl.tijdig.deadline.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.course.Course;
import nl.tijdig.deadline.course.MoveType;
import nl.tijdig.deadline.rule.Allowance;
import nl.tijdig.deadline.rule.Rule;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import org.jspecify.annotations.Nullable;

/** What the reader can do with a term now. */
@ApplicationScoped
class TermActions {
  private static final Set<String> DECIDING = Set.of(Roles.TEAM_LEAD, Roles.MANAGER);
  private static final Set<String> EXPLAINING =
      Set.of(
          Roles.INTAKE_WORKER,
          Roles.ASSESSOR,
          Roles.REFERRAL_WORKER,
          Roles.TEAM_LEAD,
          Roles.MANAGER);

  private final Actor actor;

  TermActions(Actor actor) {
    this.actor = actor;
  }

  List<String> of(Rule rule, DeadlineState state, Course course, boolean late) {
    return Stream.concat(moves(rule, state, course), explaining(late)).toList();
  }

  private Stream<String> moves(Rule rule, DeadlineState state, Course course) {
    if (!isOneOf(DECIDING)) {
      return Stream.empty();
    }
    return switch (state) {
      case RUNNING ->
          Stream.concat(
              action("suspend", rule.suspension(), course.times(MoveType.SUSPENSION)),
              action("extend", rule.extension(), course.times(MoveType.EXTENSION)));
      case SUSPENDED -> Stream.of("resume");
      default -> Stream.empty();
    };
  }

  private static Stream<String> action(String name, @Nullable Allowance allowed, long times) {
    return allowed != null && allowed.allowsAnother(times) ? Stream.of(name) : Stream.empty();
  }

  private Stream<String> explaining(boolean late) {
    return late && isOneOf(EXPLAINING) ? Stream.of("explain") : Stream.empty();
  }

  private boolean isOneOf(Set<String> roles) {
    return actor.roles().stream().anyMatch(roles::contains);
  }
}
