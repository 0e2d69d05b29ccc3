package nl.tijdig.platform.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.platform.audit.AuditRecord.Action;
import nl.tijdig.platform.sql.Columns;
import nl.tijdig.platform.sql.Instants;
import nl.tijdig.platform.web.Cursor;
import org.jdbi.v3.core.Jdbi;

/** The table of audit records: rows are added to it and come out of it through a function alone. */
@ApplicationScoped
class AuditRecords {

  private static final String INSERT =
      """
      insert into audit_record
        (id, at, account, roles, organisation, action, what, case_id, object_id, purpose, trace_id)
      values
        (:id, :at, :account, :roles, :organisation, :action, :what, :caseId, :objectId, :purpose,
         :traceId)
      """;

  private static final String INSERT_ALL =
      """
      insert into audit_record (at, account, roles, organisation, action, purpose, <columns>)
      select :at, :account, :roles, :organisation, :action, :purpose, changed.* from <rows> as changed
      """;

  private static final String NEWEST_FIRST =
      """
      select * from audit_records(:caseId, :objectId, :account, :from, :until, :beforeAt, :beforeId,
        :limit)
      """;

  private final Jdbi jdbi;

  AuditRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(AuditRecord added) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(INSERT)
                .bind("id", added.id())
                .bind("at", added.at())
                .bind("account", added.account())
                .bindArray("roles", String.class, added.roles())
                .bind("organisation", added.organisation())
                .bind("action", added.action().code())
                .bind("what", added.what())
                .bind("caseId", added.caseId())
                .bind("objectId", added.objectId())
                .bind("purpose", added.purpose())
                .bind("traceId", added.traceId())
                .execute());
  }

  /**
   * A record for each of the changes.
   *
   * @param common what they have in common: when and by whom they were made, and why
   */
  void addAll(Collection<Change> changes, AuditRecord common) {
    var rows =
        new Columns<>(changes)
            .with("id", "uuid", change -> UuidCreator.getTimeOrderedEpoch())
            .with("what", "text", Change::what)
            .with("case_id", "uuid", Change::caseId)
            .with("object_id", "uuid", Change::objectId)
            .with("trace_id", "text", Change::traceId);
    jdbi.useHandle(
        handle ->
            rows.bindTo(handle.createUpdate(INSERT_ALL))
                .bind("at", common.at())
                .bind("account", common.account())
                .bindArray("roles", String.class, common.roles())
                .bind("organisation", common.organisation())
                .bind("action", common.action().code())
                .bind("purpose", common.purpose())
                .execute());
  }

  List<AuditRecord> newestFirst(AuditFilter filter, Optional<Cursor> before, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(NEWEST_FIRST)
                .bindByType("caseId", filter.caseId(), UUID.class)
                .bindByType("objectId", filter.objectId(), UUID.class)
                .bindByType("account", filter.account(), String.class)
                .bindByType("from", filter.from(), Instant.class)
                .bindByType("until", filter.until(), Instant.class)
                .bindByType("beforeAt", before.map(Cursor::moment).orElse(null), Instant.class)
                .bindByType("beforeId", before.map(Cursor::id).orElse(null), UUID.class)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
  }

  private static AuditRecord read(ResultSet row) throws SQLException {
    return new AuditRecord(
        row.getObject("id", UUID.class),
        Instants.required(row, "at"),
        row.getString("account"),
        List.of((String[]) row.getArray("roles").getArray()),
        row.getString("organisation"),
        Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
        row.getString("what"),
        row.getObject("case_id", UUID.class),
        row.getObject("object_id", UUID.class),
        row.getString("purpose"),
        row.getString("trace_id"));
  }
}
