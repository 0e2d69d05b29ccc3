package nl.tijdig.deadline.term;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.course.Course;
import nl.tijdig.deadline.course.Moves;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.deadline.term.Fact.Whereabouts;
import nl.tijdig.platform.code.Codes;
import nl.tijdig.platform.sql.Instants;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** From a row to the term it keeps. */
final class DeadlineMapper implements RowMapper<Deadline> {
  private final RuleBook rules;

  DeadlineMapper(RuleBook rules) {
    this.rules = rules;
  }

  @Override
  public Deadline map(ResultSet row, StatementContext context) throws SQLException {
    return Deadline.stored(
        row.getObject("id", UUID.class),
        new DeadlineKey(
            row.getString("rule"),
            row.getObject("subject_id", UUID.class),
            row.getInt("occurrence")),
        facts(row),
        course(row),
        standing(row),
        row.getLong("version"));
  }

  private Facts facts(ResultSet row) throws SQLException {
    return new Facts(
        new Whereabouts(
            row.getObject("case_id", UUID.class),
            row.getString("municipality"),
            Instants.required(row, "told_at")),
        Instants.optional(row, "first_started_at"),
        Instants.optional(row, "started_at"),
        run(row),
        StoredJson.read(row.getString("endings"), Endings.class),
        optional(row, "moves", Moves.class).orElse(Moves.NONE));
  }

  private @Nullable Run run(ResultSet row) throws SQLException {
    var dueAt = Instants.optional(row, "due_at");
    if (dueAt == null) {
      return null;
    }
    var rule = row.getString("rule");
    var version = row.getInt("rule_version");
    return new Run(
        rules
            .find(rule, version)
            .orElseThrow(() -> new IllegalStateException("no version " + version + " of " + rule))
            .ofTerm(row.getInt("occurrence")),
        Instants.required(row, "counts_from"),
        course(row).countedDueAt(),
        row.getString("traceparent"));
  }

  /** How a term runs; what was never moved runs as it was counted. */
  static Course course(ResultSet row) throws SQLException {
    var dueAt = Instants.optional(row, "due_at");
    return optional(row, "course", Course.class)
        .orElseGet(() -> Course.unmoved(dueAt == null ? Instant.MAX : dueAt));
  }

  private static <T> Optional<T> optional(ResultSet row, String column, Class<T> type)
      throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(json -> StoredJson.read(json, type));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        Codes.find(DeadlineState.class, row.getString("state")).orElse(null),
        Instants.optional(row, "met_at"),
        Instants.optional(row, "cancelled_at"),
        Instants.optional(row, "breached_at"),
        Instants.optional(row, "acted_until"),
        Instants.optional(row, "next_action_at"));
  }
}
