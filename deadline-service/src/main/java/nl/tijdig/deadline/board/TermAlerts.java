package nl.tijdig.deadline.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.tijdig.deadline.alert.AlertType;
import nl.tijdig.platform.code.Codes;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The alerts of one term, in the order in which they were raised. */
@ApplicationScoped
class TermAlerts {

  private static final String READ =
      """
      select type, name, raised_at, withdrawn_at from alert
       where deadline_id = :id order by raised_at, position
      """;

  private final Jdbi jdbi;

  TermAlerts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * An alert.
   *
   * @param name which warning or escalation; empty for a breach
   */
  record Raised(AlertType type, String name, Instant at, @Nullable Instant withdrawnAt) {}

  List<Raised> of(UUID deadlineId) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(READ).bind("id", deadlineId).map((row, _) -> raised(row)).list());
  }

  private static Raised raised(ResultSet row) throws SQLException {
    var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
    return new Raised(
        Codes.find(AlertType.class, row.getString("type")).orElseThrow(),
        row.getString("name"),
        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
        withdrawn == null ? null : withdrawn.toInstant());
  }
}
