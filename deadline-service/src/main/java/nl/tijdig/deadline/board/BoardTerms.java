package nl.tijdig.deadline.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.explanation.ExplanationState;
import nl.tijdig.deadline.rule.AcuteRules;
import nl.tijdig.deadline.rule.Rule;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.deadline.team.SubjectTeams;
import nl.tijdig.deadline.term.DeadlineBoard;
import nl.tijdig.platform.code.Codes;
import nl.tijdig.platform.sql.Conditions;
import nl.tijdig.platform.sql.Instants;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The terms on the board. Every list stops at what is shown and every count at what it is worth to
 * know, so that they cost the same however much is stored.
 */
@ApplicationScoped
class BoardTerms {

  /** From here on people read "many". */
  static final int MOST_COUNTED = 1_000;

  private static final String COLUMNS =
      "id, rule, rule_version, state, subject_id, municipality, due_at, "
          + DeadlineBoard.EXPLANATION
          + " as explanation, "
          + SubjectTeams.OF_DEADLINE
          + " as team";

  private final Jdbi jdbi;
  private final RuleBook rules;
  private final AcuteRules acute;

  BoardTerms(Jdbi jdbi, RuleBook rules, AcuteRules acute) {
    this.jdbi = jdbi;
    this.rules = rules;
    this.acute = acute;
  }

  /**
   * A term on the board.
   *
   * @param acute whether it is about acute unsafety
   * @param team who has the work; null when that is not known
   */
  record Row(
      UUID id,
      Rule rule,
      DeadlineState state,
      boolean acute,
      UUID subjectId,
      String municipality,
      @Nullable String team,
      Instant dueAt,
      ExplanationState explanation) {}

  /** Counted up to {@link #MOST_COUNTED}. */
  int count(Section section, BoardFilter filter, Instant endOfDay) {
    var conditions = section.conditions(filter, endOfDay);
    var sql =
        "select count(*) from (select from deadline %s limit %d) as counted"
            .formatted(conditions.where(), MOST_COUNTED);
    return jdbi.withHandle(
        handle -> conditions.bindTo(handle.createQuery(sql)).mapTo(Integer.class).one());
  }

  /** The first of a list; of terms that run what is acute first, and then the rest. */
  List<Row> first(Section section, BoardFilter filter, Instant endOfDay, int limit) {
    var conditions = section.conditions(filter, endOfDay);
    if (!section.isOpen()) {
      return read(conditions.where(), section, conditions, limit);
    }
    var acuteOnes = conditions.where("rule = any (:acute)");
    var rest = conditions.where("rule <> all (:acute)");
    conditions.bound("acute", acute.ids().toArray(String[]::new));
    var rows = new ArrayList<>(read(acuteOnes, section, conditions, limit));
    if (rows.size() < limit) {
      rows.addAll(read(rest, section, conditions, limit - rows.size()));
    }
    return rows;
  }

  /** Which terms is found in an index alone; what is shown is then read of those few. */
  private List<Row> read(String where, Section section, Conditions conditions, int limit) {
    var sql =
        "select %1$s from (select id from deadline %2$s order by %3$s limit :limit) as head join deadline using (id) order by %3$s"
            .formatted(COLUMNS, where, section.order());
    return jdbi.withHandle(
        handle ->
            conditions
                .bindTo(handle.createQuery(sql))
                .bind("limit", limit)
                .map((row, _) -> row(row))
                .list());
  }

  private Row row(ResultSet row) throws SQLException {
    var rule = rules.find(row.getString("rule"), row.getInt("rule_version")).orElseThrow();
    return new Row(
        row.getObject("id", UUID.class),
        rule,
        Codes.find(DeadlineState.class, row.getString("state")).orElseThrow(),
        acute.ids().contains(rule.id()),
        row.getObject("subject_id", UUID.class),
        row.getString("municipality"),
        row.getString("team"),
        Instants.required(row, "due_at"),
        Codes.find(ExplanationState.class, row.getString("explanation")).orElseThrow());
  }
}
