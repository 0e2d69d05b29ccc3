package nl.tijdig.platform.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import nl.tijdig.platform.event.EventJson;
import nl.tijdig.platform.sql.Instants;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of {@code dead_letter}. */
final class DeadLetterMapper implements RowMapper<DeadLetter> {

  private final EventJson json;

  DeadLetterMapper(EventJson json) {
    this.json = json;
  }

  @Override
  public DeadLetter map(ResultSet row, StatementContext context) throws SQLException {
    var failedAt = Instants.optional(row, "failed_at");
    return new DeadLetter(
        row.getObject("id", UUID.class),
        message(row),
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        row.getString("code"),
        row.getString("reason"),
        failedAt == null ? Instant.EPOCH : failedAt,
        row.getString("state"),
        Instants.optional(row, "decided_at"),
        row.getString("decided_by"),
        row.getString("decision"));
  }

  private RawMessage message(ResultSet row) throws SQLException {
    return new RawMessage(
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("log_offset"),
        row.getString("key"),
        json.readHeaders(row.getString("headers")),
        row.getBytes("data"));
  }
}
