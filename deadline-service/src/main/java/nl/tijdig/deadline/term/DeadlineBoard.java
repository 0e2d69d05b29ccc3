package nl.tijdig.deadline.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.calendar.Derivation;
import nl.tijdig.deadline.explanation.ExplanationState;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.deadline.team.SubjectTeams;
import nl.tijdig.platform.code.Codes;
import nl.tijdig.platform.sql.Conditions;
import nl.tijdig.platform.sql.Instants;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.PageRequest;
import nl.tijdig.platform.web.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Terms as they are shown, in the order in which they pass. */
@ApplicationScoped
public class DeadlineBoard {
  /** How far the explanation of a term is, as its code. */
  public static final String EXPLANATION =
      """
      (select case when count(*) = 0 then 'missing' when count(approved_at) = 0 then 'proposed'
                   else 'approved' end
         from breach_explanation where deadline_id = deadline.id)\
      """;

  private static final String SHOWN =
      """
      select id, rule, rule_version, state, subject_id, occurrence, case_id, municipality,
             counts_from, due_at, met_at, cancelled_at, breached_at, next_action_at, derivation,
             course, version,
             %s as explanation,
             %s as team
      from deadline
      """
          .formatted(EXPLANATION, SubjectTeams.OF_DEADLINE);

  /** Terms whose end is to come; an index has them in the order in which they pass. */
  public static final String OPEN = "state in ('running', 'suspended', 'breached')";

  /** Terms that have ended; another index has those. */
  static final String ENDED = "state in ('met', 'met-late', 'cancelled')";

  private static final String IN_ORDER = " order by due_at, id limit :limit";

  private final Jdbi jdbi;
  private final RuleBook rules;
  private final TermActions actions;

  DeadlineBoard(Jdbi jdbi, RuleBook rules, TermActions actions) {
    this.jdbi = jdbi;
    this.rules = rules;
    this.actions = actions;
  }

  /** A term and the version of it that is shown. */
  public record Shown(long version, DeadlineView view) {}

  List<DeadlineView> page(DeadlineFilter filter, PageRequest page) {
    var conditions = filter.conditions();
    page.after()
        .ifPresent(
            after ->
                conditions
                    .with("(due_at, id) > (:moment, :id)", "moment", after.moment())
                    .bound("id", after.id()));
    return jdbi.withHandle(
        handle ->
            conditions
                .bindTo(handle.createQuery(inOrder(filter.states(), conditions)))
                .bind("limit", page.fetch())
                .map((row, _) -> view(row))
                .list());
  }

  /** A page is at the head of what each index gives, so each needs to give no more than that. */
  private static String inOrder(List<String> states, Conditions conditions) {
    return states.stream()
        .map(state -> "select * from (" + SHOWN + conditions.where(state) + IN_ORDER + ") as head")
        .collect(Collectors.joining(" union all ", "", IN_ORDER));
  }

  /**
   * One term.
   *
   * @throws Problem {@code 404} when there is no such term
   */
  public Shown require(UUID id) {
    return find(id).orElseThrow(DeadlineBoard::unknown);
  }

  static Problem unknown() {
    return new Problem(
        CommonProblem.NOT_FOUND, "Deze termijn bestaat niet.", "There is no such term.");
  }

  private Optional<Shown> find(UUID id) {
    var conditions = new Conditions().with("id = :id", "id", id).with("due_at is not null");
    return jdbi.withHandle(
        handle ->
            conditions
                .bindTo(handle.createQuery(SHOWN + conditions.where()))
                .map((row, _) -> new Shown(row.getLong("version"), view(row)))
                .findOne());
  }

  private DeadlineView view(ResultSet row) throws SQLException {
    var id = row.getString("rule");
    var version = row.getInt("rule_version");
    var rule = rules.find(id, version).orElseThrow();
    var state = Codes.find(DeadlineState.class, row.getString("state")).orElseThrow();
    var course = DeadlineMapper.course(row);
    var breachedAt = Instants.optional(row, "breached_at");
    return new DeadlineView(
        row.getObject("id", UUID.class),
        id,
        version,
        rule.name(),
        rule.ground(),
        rule.kind(),
        state,
        rule.subjectType(),
        row.getObject("subject_id", UUID.class),
        row.getInt("occurrence"),
        row.getObject("case_id", UUID.class),
        row.getString("municipality"),
        row.getString("team"),
        Instants.required(row, "counts_from"),
        Instants.required(row, "due_at"),
        Instants.optional(row, "met_at"),
        Instants.optional(row, "cancelled_at"),
        breachedAt,
        Instants.optional(row, "next_action_at"),
        explanation(row),
        Explanation.of(StoredJson.read(row.getString("derivation"), Derivation.class), course),
        actions.of(rule, state, course, breachedAt != null));
  }

  /** Only of a term that was not met in time. */
  private static @Nullable ExplanationState explanation(ResultSet row) throws SQLException {
    if (row.getObject("breached_at", OffsetDateTime.class) == null) {
      return null;
    }
    return Codes.find(ExplanationState.class, row.getString("explanation")).orElseThrow();
  }
}
