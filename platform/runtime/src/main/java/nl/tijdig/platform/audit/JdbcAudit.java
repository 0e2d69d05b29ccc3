package nl.tijdig.platform.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import nl.tijdig.platform.identity.Actor;
import org.jspecify.annotations.Nullable;

/** Adds the record over the connection of the running transaction, past any persistence context. */
@ApplicationScoped
class JdbcAudit implements Audit {

  private static final String INSERT =
      """
      insert into audit_record
        (id, at, account, roles, organisation, action, what, case_id, object_id, purpose, trace_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final DataSource dataSource;
  private final Actor actor;
  private final Clock clock;

  JdbcAudit(DataSource dataSource, Actor actor, Clock clock) {
    this.dataSource = dataSource;
    this.actor = actor;
    this.clock = clock;
  }

  @Override
  public void read(String what, @Nullable UUID caseId, @Nullable UUID objectId, String purpose) {
    add("read", what, caseId, objectId, purpose);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void change(String what, @Nullable UUID caseId, @Nullable UUID objectId, String purpose) {
    add("change", what, caseId, objectId, purpose);
  }

  private void add(
      String action, String what, @Nullable UUID caseId, @Nullable UUID objectId, String purpose) {
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, UuidCreator.getTimeOrderedEpoch());
      insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
      insert.setString(3, actor.account());
      insert.setArray(4, connection.createArrayOf("text", actor.roles().toArray()));
      insert.setString(5, actor.organisation().orElse(null));
      insert.setString(6, action);
      insert.setString(7, what);
      insert.setObject(8, caseId);
      insert.setObject(9, objectId);
      insert.setString(10, purpose);
      insert.setString(11, traceId());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new AuditFailed(e);
    }
  }

  private static @Nullable String traceId() {
    var span = Span.current().getSpanContext();
    return span.isValid() ? span.getTraceId() : null;
  }
}
