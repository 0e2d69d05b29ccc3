package nl.tijdig.deadline.figure;

import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.team.SubjectTeams;
import nl.tijdig.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * Which terms are counted; what is null does not narrow them.
 *
 * @param rule id of the rule
 * @param municipality CBS municipality code
 * @param team the team that has the work
 * @param split what each figure is split by
 */
public record Scope(
    @Nullable String rule,
    @Nullable RuleKind kind,
    @Nullable String municipality,
    @Nullable String team,
    Split split) {

  /** Every term, by rule. */
  public static final Scope ALL = new Scope(null, null, null, null, Split.NONE);

  /** The same terms, split. */
  public Scope by(Split other) {
    return new Scope(rule, kind, municipality, team, other);
  }

  /** Of rows of {@code deadline}; a term whose start is not known is never counted. */
  public Conditions conditions() {
    return new Conditions()
        .with("due_at is not null")
        .with("rule = :rule", "rule", rule)
        .with("kind = :kind", "kind", kind == null ? null : kind.code())
        .with("municipality = :municipality", "municipality", municipality)
        .with(SubjectTeams.IS_OF_DEADLINE, "team", team);
  }
}
