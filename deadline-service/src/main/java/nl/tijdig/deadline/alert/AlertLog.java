package nl.tijdig.deadline.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.rule.Audience;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.deadline.team.SubjectTeams;
import nl.tijdig.platform.code.Codes;
import nl.tijdig.platform.sql.Conditions;
import nl.tijdig.platform.sql.Instants;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The alerts in the order in which they were raised or withdrawn. */
@ApplicationScoped
public class AlertLog {
  private static final String READ =
      """
      select position, type, name, raised_at, withdrawn_at, deadline_id, rule, rule_version, kind,
             state, subject_id, case_id, municipality, due_at, %s as team
      from alert join deadline on deadline.id = alert.deadline_id
      """
          .formatted(SubjectTeams.OF_DEADLINE);

  private final Jdbi jdbi;
  private final RuleBook rules;

  AlertLog(Jdbi jdbi, RuleBook rules) {
    this.jdbi = jdbi;
    this.rules = rules;
  }

  /** At most so many that stand after the position. */
  public List<AlertView> after(long position, int limit) {
    return after(position, new Conditions(), limit);
  }

  /** At most so many that stand after the position and meet the conditions. */
  List<AlertView> after(long position, Conditions conditions, int limit) {
    conditions.with("position > :position", "position", position);
    return jdbi.withHandle(
        handle ->
            conditions
                .bindTo(
                    handle.createQuery(
                        READ + conditions.where() + " order by position limit :limit"))
                .bind("limit", limit)
                .map((row, _) -> view(row))
                .list());
  }

  /** The position of the last alert there is; 0 when there is none. */
  public long lastPosition() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select coalesce(max(position), 0) from alert")
                .mapTo(Long.class)
                .one());
  }

  private AlertView view(ResultSet row) throws SQLException {
    var rule = rules.find(row.getString("rule"), row.getInt("rule_version")).orElseThrow();
    var type = Codes.find(AlertType.class, row.getString("type")).orElseThrow();
    return new AlertView(
        row.getLong("position"),
        type,
        type == AlertType.ESCALATION ? rule.audienceOf(row.getString("name")) : Audience.WORKER,
        name(row),
        Instants.required(row, "raised_at"),
        Instants.optional(row, "withdrawn_at"),
        row.getObject("deadline_id", UUID.class),
        rule.id(),
        rule.version(),
        rule.name(),
        Codes.find(RuleKind.class, row.getString("kind")).orElseThrow(),
        Codes.find(DeadlineState.class, row.getString("state")).orElseThrow(),
        rule.subjectType(),
        row.getObject("subject_id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("municipality"),
        row.getString("team"),
        Instants.required(row, "due_at"),
        List.of());
  }

  /** A breach has none; in the table that is an empty text, since it is part of the key. */
  private static @Nullable String name(ResultSet row) throws SQLException {
    var name = row.getString("name");
    return name.isEmpty() ? null : name;
  }
}
