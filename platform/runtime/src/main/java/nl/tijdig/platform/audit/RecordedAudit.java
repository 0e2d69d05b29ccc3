package nl.tijdig.platform.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tijdig.platform.audit.AuditRecord.Action;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RecordedAudit implements Audit {

  private static final String SUPERVISION = "supervision";

  private final AuditRecords records;
  private final Actor actor;
  private final Clock clock;

  RecordedAudit(AuditRecords records, Actor actor, Clock clock) {
    this.records = records;
    this.actor = actor;
    this.clock = clock;
  }

  @Override
  public void read(String what, @Nullable UUID caseId, @Nullable UUID objectId, String purpose) {
    records.add(
        record(Action.READ, what, caseId, objectId, onlySupervises() ? SUPERVISION : purpose));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void change(String what, @Nullable UUID caseId, @Nullable UUID objectId, String purpose) {
    records.add(record(Action.CHANGE, what, caseId, objectId, purpose));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void changes(Collection<Change> changes, String purpose) {
    if (!changes.isEmpty()) {
      records.addAll(changes, record(Action.CHANGE, "", null, null, purpose));
    }
  }

  /** Whoever is an auditor alone reads for no other reason, whatever it is. */
  private boolean onlySupervises() {
    return actor.roles().equals(Set.of(Roles.AUDITOR));
  }

  private AuditRecord record(
      Action action, String what, @Nullable UUID caseId, @Nullable UUID objectId, String purpose) {
    return new AuditRecord(
        UuidCreator.getTimeOrderedEpoch(),
        clock.instant(),
        actor.account(),
        List.copyOf(actor.roles()),
        actor.organisation().orElse(null),
        action,
        what,
        caseId,
        objectId,
        purpose,
        traceId());
  }

  private static @Nullable String traceId() {
    var span = Span.current().getSpanContext();
    return span.isValid() ? span.getTraceId() : null;
  }
}
