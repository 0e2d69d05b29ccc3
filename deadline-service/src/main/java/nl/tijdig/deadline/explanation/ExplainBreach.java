package nl.tijdig.deadline.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.deadline.ExplanationApproved;
import nl.tijdig.contracts.deadline.ExplanationGiven;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.outbox.Ids;
import nl.tijdig.platform.outbox.Outbox;
import nl.tijdig.platform.outbox.Publication;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import nl.tijdig.platform.web.Problem;

/**
 * Explains why a term was not met. What a worker explains waits for the approval of a team lead or
 * manager; what those explain is approved by it.
 */
@ApplicationScoped
public class ExplainBreach {

  private static final String PURPOSE = "guarding-terms";
  private static final long EXPLAINED = 1;
  private static final long APPROVED = 2;

  private final LateTerms terms;
  private final Explanations explanations;
  private final Outbox outbox;
  private final Audit audit;
  private final Actor actor;
  private final Clock clock;

  ExplainBreach(
      LateTerms terms,
      Explanations explanations,
      Outbox outbox,
      Audit audit,
      Actor actor,
      Clock clock) {
    this.terms = terms;
    this.explanations = explanations;
    this.outbox = outbox;
    this.audit = audit;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Explains.
   *
   * @throws Problem {@code 404} when there is no such term, {@code 409} when it is not late
   */
  @Transactional
  public BreachExplanation explain(UUID deadlineId, ExplanationRequest request) {
    return explain(Ids.next(), deadlineId, request);
  }

  /**
   * Explains under an id that was given out before, so that what is sent twice is explained once.
   *
   * @throws Problem {@code 404} when there is no such term, {@code 409} when it is not late
   */
  @Transactional
  public BreachExplanation explain(UUID id, UUID deadlineId, ExplanationRequest request) {
    var term = terms.require(deadlineId);
    var now = now();
    checkExpectation(term, request, now).ifPresent(ExplainBreach::refuse);
    var explanation = explanation(id, term, request, now);
    if (explanations.add(explanation, request.measure())) {
      outbox.publishAll(publications(term, explanation));
      audit.change("deadline-explained", term.caseId(), deadlineId, PURPOSE);
    }
    return explanation;
  }

  /**
   * What is wrong with when it is expected to be done, if anything; nothing is explained yet.
   *
   * @throws Problem {@code 404} when there is no such term, {@code 409} when it is not late
   */
  @Transactional
  public Optional<FieldError> refusal(UUID deadlineId, ExplanationRequest request) {
    return checkExpectation(terms.require(deadlineId), request, now());
  }

  private BreachExplanation explanation(
      UUID id, LateTerm term, ExplanationRequest request, Instant now) {
    var explained =
        new BreachExplanation(
            id,
            term.id(),
            term.caseId(),
            request.causes(),
            request.measure(),
            request.expectedAt(),
            actor.account(),
            now,
            null,
            null);
    return mayApprove(actor) ? explained.approved(actor.account(), now) : explained;
  }

  /**
   * Approves what a worker explained.
   *
   * @throws Problem {@code 404} when there is no such explanation, {@code 409} when it was approved
   */
  @Transactional
  public BreachExplanation approve(UUID id) {
    var proposed = explanations.hold(id).orElseThrow(ExplainBreach::unknown);
    if (proposed.isApproved()) {
      throw alreadyApproved();
    }
    var approved = proposed.approved(actor.account(), now());
    explanations.approve(approved);
    var term = terms.require(approved.deadlineId());
    outbox.publishAll(List.of(publication(approved, APPROVED, approvedEvent(term, approved))));
    audit.change("explanation-approved", term.caseId(), term.id(), PURPOSE);
    return approved;
  }

  /** What was explained about a term, the last explanation first. */
  @Transactional
  public List<BreachExplanation> about(UUID deadlineId) {
    audit.read("explanations", terms.caseOf(deadlineId), deadlineId, PURPOSE);
    return explanations.about(deadlineId);
  }

  /**
   * One explanation.
   *
   * @throws Problem {@code 404} when there is no such explanation
   */
  @Transactional
  BreachExplanation read(UUID id) {
    var explanation = explanations.find(id).orElseThrow(ExplainBreach::unknown);
    audit.read("explanation", explanation.caseId(), explanation.deadlineId(), PURPOSE);
    return explanation;
  }

  public static boolean mayApprove(Actor actor) {
    return actor.has(Roles.TEAM_LEAD) || actor.has(Roles.MANAGER);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Optional<FieldError> checkExpectation(
      LateTerm term, ExplanationRequest request, Instant now) {
    var expectedAt = request.expectedAt();
    if (!term.open()) {
      return expectedAt == null ? Optional.empty() : Optional.of(alreadyDone());
    }
    return expectedAt == null || expectedAt.isBefore(now)
        ? Optional.of(toCome())
        : Optional.empty();
  }

  private static FieldError alreadyDone() {
    return new FieldError(
        "/expectedAt",
        "expectation.done",
        "vervalt: de termijn loopt niet meer",
        "is to be left out: the term no longer runs");
  }

  private static FieldError toCome() {
    return new FieldError(
        "/expectedAt",
        "expectation.required",
        "is verplicht en ligt in de toekomst, zolang het nog niet gedaan is",
        "is required and lies in the future, while it has not been done");
  }

  private static void refuse(FieldError error) {
    throw InvalidInput.of(error);
  }

  private static List<Publication> publications(LateTerm term, BreachExplanation explanation) {
    var given = publication(explanation, EXPLAINED, givenEvent(term, explanation));
    return explanation.isApproved()
        ? List.of(given, publication(explanation, APPROVED, approvedEvent(term, explanation)))
        : List.of(given);
  }

  private static Publication publication(
      BreachExplanation explanation, long sequence, Event event) {
    return new Publication(explanation.id(), sequence, explanation.path(), event);
  }

  private static Event givenEvent(LateTerm term, BreachExplanation explanation) {
    return new ExplanationGiven(
        explanation.id(),
        term.id(),
        term.rule().id(),
        term.rule().version(),
        term.rule().kind(),
        term.rule().subjectType(),
        term.subjectId(),
        term.caseId(),
        term.municipality(),
        explanation.causes(),
        explanation.expectedAt(),
        explanation.explainedAt());
  }

  private static Event approvedEvent(LateTerm term, BreachExplanation explanation) {
    return new ExplanationApproved(
        explanation.id(),
        term.id(),
        term.caseId(),
        term.municipality(),
        Objects.requireNonNull(explanation.approvedAt()));
  }

  private static Problem unknown() {
    return new Problem(
        CommonProblem.NOT_FOUND, "Deze toelichting bestaat niet.", "There is no such explanation.");
  }

  private static Problem alreadyApproved() {
    return new Problem(
            CommonProblem.ILLEGAL_TRANSITION,
            "Op deze toelichting is al akkoord gegeven.",
            "This explanation was approved before.")
        .with("state", ExplanationState.APPROVED)
        .with("allowed", List.of());
  }
}
