package nl.tijdig.intake.triage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.intake.content.ContentProtection;
import nl.tijdig.intake.report.Report;
import nl.tijdig.platform.outbox.Ids;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A decision that triage took about a report; never changed, so that it can be followed back. */
@Entity
@Immutable
@Table(name = "triage_decision")
class Decision {

  @Id private UUID id;

  @Column(updatable = false)
  private UUID reportId;

  private UUID caseId;

  private TriageKind kind;
  private @Nullable Urgency urgency;
  private boolean joined;

  private boolean signalsRead;

  private byte[] reasons;

  private Instant decidedAt;

  private String decidedBy;

  protected Decision() {}

  Decision(Report report, Verdict verdict, String account, ContentProtection protection) {
    id = Ids.next();
    reportId = report.id();
    caseId = report.caseId();
    kind = verdict.kind();
    urgency = verdict.urgency();
    joined = report.joined();
    signalsRead = verdict.signalsRead();
    reasons = protection.lockText(report.cipherCaseId(), id, verdict.reasons());
    decidedAt = verdict.decidedAt();
    decidedBy = account;
  }

  /** The grounds, in the clear. */
  String reasons(Report report, ContentProtection protection) {
    return protection.openText(report.cipherCaseId(), id, reasons);
  }

  UUID caseId() {
    return caseId;
  }

  TriageKind kind() {
    return kind;
  }

  Optional<Urgency> urgency() {
    return Optional.ofNullable(urgency);
  }

  boolean joined() {
    return joined;
  }

  boolean signalsRead() {
    return signalsRead;
  }

  Instant decidedAt() {
    return decidedAt;
  }

  String decidedBy() {
    return decidedBy;
  }
}
