package nl.tijdig.intake.report;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.tijdig.contracts.code.ReporterCapacity;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.intake.content.ContentProtection;
import nl.tijdig.intake.content.ReportContent;
import nl.tijdig.platform.outbox.Aggregate;
import nl.tijdig.platform.outbox.Ids;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A report (melding): what somebody told about suspected domestic violence or child abuse, and what
 * triage found it to be. Whatever is personal is in its encrypted content.
 */
@Entity
@Table(name = "report")
public class Report implements Aggregate {

  @Id private UUID id;

  private UUID caseId;

  @Column(updatable = false)
  private UUID cipherCaseId;

  @Column(updatable = false)
  private String origin;

  @Column(updatable = false)
  private @Nullable String reference;

  @Column(updatable = false)
  private ReporterCapacity capacity;

  @Column(updatable = false)
  private String municipality;

  @Column(updatable = false)
  private Instant receivedAt;

  @Column(updatable = false)
  private Instant recordedAt;

  @Column(updatable = false)
  private boolean imported;

  @Column(updatable = false)
  private boolean feedbackWanted;

  // Lists do without.
  @Basic(fetch = FetchType.LAZY)
  @Column(updatable = false)
  private byte[] content;

  private ReportState state;
  private @Nullable TriageKind kind;
  private @Nullable Urgency urgency;

  private @Nullable Instant triagedAt;

  @ElementCollection
  @CollectionTable(name = "person_index", joinColumns = @JoinColumn(name = "report_id"))
  @Column(name = "bsn_index")
  private Set<String> personIndex = new HashSet<>();

  @Version private long version;

  protected Report() {}

  /** A report that just came in, with a case id of its own until triage says where it belongs. */
  Report(UUID id, ReportRequest request, Arrival arrival, ContentProtection protection) {
    this.id = id;
    this.caseId = Ids.next();
    this.cipherCaseId = caseId;
    this.origin = arrival.origin();
    this.reference = request.reference();
    this.capacity = request.capacity();
    this.municipality = request.municipality();
    this.receivedAt = arrival.receivedAt();
    this.recordedAt = arrival.recordedAt();
    this.imported = arrival.imported();
    this.feedbackWanted = request.feedbackWanted();
    this.state = ReportState.RECEIVED;
    keep(request.content(), protection);
  }

  private void keep(ReportContent told, ContentProtection protection) {
    content = protection.lock(cipherCaseId, id, told);
    personIndex.addAll(protection.personIndex(told));
  }

  /** What was reported, in the clear. */
  public ReportContent content(ContentProtection protection) {
    return protection.open(cipherCaseId, id, content);
  }

  /**
   * Records what triage found, for the first time or on a later reading.
   *
   * @param found what it is
   * @param howSoon exactly when it is a report
   * @param belongsTo the case it joins, or its own
   * @throws Problem {@code 409} when that is what it was found to be before
   */
  public void triage(
      TriageKind found, @Nullable Urgency howSoon, UUID belongsTo, Instant decidedAt) {
    if (found == kind && howSoon == urgency && belongsTo.equals(caseId)) {
      throw alreadyDecided();
    }
    state = ReportState.TRIAGED;
    kind = found;
    urgency = howSoon;
    caseId = belongsTo;
    triagedAt = decidedAt;
  }

  /** Stops this report from being found by its persons: there is no ground to match it. */
  public void forgetPersons() {
    personIndex.clear();
  }

  /** Lets this report be found by its persons again. */
  public void indexPersons(ContentProtection protection) {
    personIndex.addAll(protection.personIndex(content(protection)));
  }

  /** Whether the persons of this report may be looked up in others: it is, or may be, a report. */
  public boolean mayBeMatched() {
    return kind == null || kind == TriageKind.REPORT;
  }

  /** The case it stands in; empty while, or when, it is no report. */
  public Optional<UUID> standsIn() {
    return kind == TriageKind.REPORT ? Optional.of(caseId) : Optional.empty();
  }

  /** Whether it stands in the case of another report. */
  public boolean joined() {
    return !caseId.equals(cipherCaseId);
  }

  private Problem alreadyDecided() {
    return new Problem(
            CommonProblem.ILLEGAL_TRANSITION,
            "Zo is al besloten. Een volgend besluit verandert de soort, de urgentie of de casus.",
            "That was decided before. A further decision changes the kind, the urgency or the"
                + " case.")
        .with("state", state.code())
        .with("allowed", otherKinds());
  }

  /** A report can be found to be one again, with another urgency or in another case. */
  private List<String> otherKinds() {
    return Arrays.stream(TriageKind.values())
        .filter(other -> other == TriageKind.REPORT || other != kind)
        .map(TriageKind::code)
        .toList();
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public String path() {
    return path(id);
  }

  static String path(UUID id) {
    return "reports/" + id;
  }

  public UUID caseId() {
    return caseId;
  }

  /** The case id it came in with; names the key that what is personal in it is encrypted with. */
  public UUID cipherCaseId() {
    return cipherCaseId;
  }

  public String origin() {
    return origin;
  }

  public Optional<String> reference() {
    return Optional.ofNullable(reference);
  }

  public ReporterCapacity capacity() {
    return capacity;
  }

  public String municipality() {
    return municipality;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public boolean imported() {
    return imported;
  }

  public boolean feedbackWanted() {
    return feedbackWanted;
  }

  public ReportState state() {
    return state;
  }

  public Optional<TriageKind> kind() {
    return Optional.ofNullable(kind);
  }

  public Optional<Urgency> urgency() {
    return Optional.ofNullable(urgency);
  }

  public Optional<Instant> triagedAt() {
    return Optional.ofNullable(triagedAt);
  }
}
