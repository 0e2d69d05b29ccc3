package nl.tijdig.assessment.assessment;

import static nl.tijdig.assessment.assessment.AssessmentAction.ASSIGN;
import static nl.tijdig.assessment.assessment.AssessmentAction.COMPLETE;
import static nl.tijdig.assessment.assessment.AssessmentAction.RELEASE;
import static nl.tijdig.assessment.assessment.AssessmentAction.START;
import static nl.tijdig.assessment.assessment.AssessmentState.ASSIGNED;
import static nl.tijdig.assessment.assessment.AssessmentState.COMPLETED;
import static nl.tijdig.assessment.assessment.AssessmentState.IN_PROGRESS;
import static nl.tijdig.assessment.assessment.AssessmentState.WAITING;
import static nl.tijdig.assessment.assessment.AssessmentState.WITHDRAWN;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.contracts.intake.ReportTriaged;
import nl.tijdig.platform.outbox.Aggregate;
import nl.tijdig.platform.outbox.Ids;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The safety assessment (veiligheidsbeoordeling) of one report: it waits, somebody takes it, starts
 * and completes it with an outcome and its grounds.
 */
@Entity
class Assessment implements Aggregate {

  @Id private UUID id;
  @Version private long version;
  private UUID reportId;
  private UUID caseId;
  private String municipality;
  private Urgency urgency;

  /** Order of the waiting list; see {@link #rankOf}. */
  private long urgencyRank;

  private AssessmentState state;
  private Instant receivedAt;
  private Instant requestedAt;

  /** As the deadline service tells; see {@link Terms}, which alone writes it. */
  @Column(insertable = false, updatable = false)
  private @Nullable Instant dueAt;

  @Column(insertable = false, updatable = false)
  private Instant dueOrder;

  @Column(insertable = false, updatable = false)
  private boolean pending;

  private @Nullable Instant withdrawnAt;
  @Embedded private @Nullable Assignment assignment;
  private @Nullable Instant startedAt;
  @Embedded private @Nullable Conclusion conclusion;

  /** Not read with lists: nothing personal comes near them. */
  @Basic(fetch = FetchType.LAZY)
  private byte @Nullable [] grounds;

  /** For Hibernate. */
  Assessment() {}

  /** The assessment a triaged report waits for from now on. */
  static Assessment requested(ReportTriaged triage, Instant at) {
    var assessment = new Assessment();
    assessment.id = Ids.next();
    assessment.reportId = triage.reportId();
    assessment.receivedAt = triage.receivedAt();
    assessment.take(triage);
    assessment.await(at);
    return assessment;
  }

  /**
   * Follows a later triage that found a report again: its urgency and case, until the outcome.
   *
   * @return whether it is back on the waiting list because of this
   */
  boolean follow(ReportTriaged triage, Instant at) {
    if (state == COMPLETED) {
      return false;
    }
    take(triage);
    var back = state == WITHDRAWN;
    if (back) {
      await(at);
    }
    return back;
  }

  private void take(ReportTriaged triage) {
    caseId = triage.caseId();
    municipality = triage.municipality();
    urgency = triage.urgency();
    urgencyRank = rankOf(urgency);
  }

  /**
   * Where reports of this urgency stand on the waiting list: acute before urgent before regular.
   */
  static long rankOf(Urgency urgency) {
    return switch (urgency) {
      case ACUTE -> 1;
      case URGENT -> 2;
      case REGULAR -> 3;
    };
  }

  private void await(Instant at) {
    state = WAITING;
    requestedAt = at;
    withdrawnAt = null;
  }

  /**
   * Leaves the waiting list because a later triage found no report. What was started is finished:
   * its outcome then says what the report is.
   *
   * @return whether it left
   */
  boolean withdraw(Instant at) {
    var notStarted = state == WAITING || state == ASSIGNED;
    if (notStarted) {
      state = WITHDRAWN;
      withdrawnAt = at;
      assignment = null;
    }
    return notStarted;
  }

  /** A team lead gives it to anybody, an assessor takes it for himself. */
  void assign(String assignee, @Nullable String team, Caseworker by, Instant at) {
    demand(ASSIGN, by);
    if (!by.leads() && !assignee.equals(by.account())) {
      throw onlyToYourself();
    }
    assignment = new Assignment(assignee, team, at);
    state = state == WAITING ? ASSIGNED : state;
  }

  /** Back to the waiting list, for somebody else to take. */
  void release(Caseworker by) {
    demand(RELEASE, by);
    assignment = null;
    state = WAITING;
  }

  /** The pick-up (oppakken): from here on somebody really works on it. */
  void start(Caseworker by, Instant at) {
    demand(START, by);
    startedAt = at;
    state = IN_PROGRESS;
  }

  /**
   * Decides.
   *
   * @param encryptedGrounds why, encrypted with the key of the case
   */
  void complete(Conclusion conclusion, byte[] encryptedGrounds, Caseworker by) {
    demand(COMPLETE, by);
    this.conclusion = conclusion;
    grounds = encryptedGrounds;
    state = COMPLETED;
  }

  /** What this worker can do with it now. */
  List<AssessmentAction> actionsFor(Caseworker worker) {
    return state.actions().stream().filter(action -> isFor(action, worker)).toList();
  }

  private void demand(AssessmentAction action, Caseworker by) {
    if (!state.actions().contains(action)) {
      throw notNow();
    }
    if (!isFor(action, by)) {
      throw notYours();
    }
  }

  /** A team lead may do all; an assessor what is his, and take what is nobody's. */
  private boolean isFor(AssessmentAction action, Caseworker worker) {
    if (worker.leads()) {
      return true;
    }
    return worker.assesses() && (assignment == null ? action == ASSIGN : assignment.isTo(worker));
  }

  private Problem notNow() {
    return new Problem(
            CommonProblem.ILLEGAL_TRANSITION,
            "Dat kan niet zolang de beoordeling in deze toestand is.",
            "That cannot be done while the assessment is in this state.")
        .with("state", state)
        .with("allowed", state.actions());
  }

  private static Problem notYours() {
    return new Problem(
        CommonProblem.NOT_ALLOWED,
        "De beoordeling is van een collega; alleen die of een teamleider kan dit doen.",
        "The assessment is a colleague's; only the colleague or a team lead can do this.");
  }

  private static Problem onlyToYourself() {
    return new Problem(
        CommonProblem.NOT_ALLOWED,
        "Alleen een teamleider wijst aan een ander toe; u kunt de beoordeling zelf nemen.",
        "Only a team lead assigns to somebody else; you can take the assessment yourself.");
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
    return "assessments/" + id;
  }

  UUID reportId() {
    return reportId;
  }

  UUID caseId() {
    return caseId;
  }

  String municipality() {
    return municipality;
  }

  Urgency urgency() {
    return urgency;
  }

  long urgencyRank() {
    return urgencyRank;
  }

  AssessmentState state() {
    return state;
  }

  /** Not yet assessed until it is completed. */
  AssessmentOutcome outcome() {
    return conclusion().map(Conclusion::outcome).orElse(AssessmentOutcome.NOT_YET_ASSESSED);
  }

  Instant receivedAt() {
    return receivedAt;
  }

  Instant requestedAt() {
    return requestedAt;
  }

  /** When the first of its running terms ends; empty while none is known. */
  Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  /** Its place among those as urgent: when it is due, or was received while that is not known. */
  Instant dueOrder() {
    return dueOrder;
  }

  Optional<Instant> withdrawnAt() {
    return Optional.ofNullable(withdrawnAt);
  }

  Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt);
  }

  Optional<Assignment> assignment() {
    return Optional.ofNullable(assignment);
  }

  Optional<Conclusion> conclusion() {
    return Optional.ofNullable(conclusion);
  }

  /** Why it was decided so, encrypted; empty until it is completed. */
  Optional<byte[]> grounds() {
    return Optional.ofNullable(grounds);
  }
}
