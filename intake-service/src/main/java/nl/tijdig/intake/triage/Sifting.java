package nl.tijdig.intake.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.intake.cases.Case;
import nl.tijdig.intake.cases.Cases;
import nl.tijdig.intake.content.ContentProtection;
import nl.tijdig.intake.report.Purposes;
import nl.tijdig.intake.report.Report;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import nl.tijdig.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Carries a decision out on the report and its case, without telling others: that is for the
 * caller, in the same transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Sifting {

  private final Cases cases;
  private final Decisions decisions;
  private final ContentProtection protection;
  private final Audit audit;
  private final Actor actor;

  Sifting(
      Cases cases, Decisions decisions, ContentProtection protection, Audit audit, Actor actor) {
    this.cases = cases;
    this.decisions = decisions;
    this.protection = protection;
    this.audit = audit;
    this.actor = actor;
  }

  /**
   * Carries it out.
   *
   * @param join an open case to join; null for a case of its own
   * @return the case that was opened, if one was
   * @throws Problem when the report may not be triaged so, or the case may not be joined
   */
  public Optional<Case> sift(Report report, Verdict verdict, @Nullable UUID join) {
    report.requireTriageable(verdict.kind());
    var belongsTo = join == null ? report.caseId() : joinable(join, report).id();
    var forgotten = !report.mayBeMatched();
    report.triage(verdict.kind(), verdict.urgency(), belongsTo, verdict.decidedAt());
    indexPersons(report, forgotten);
    decisions.persist(new Decision(report, verdict, actor.account(), protection));
    audit.change("report-triaged", report.caseId(), report.id(), Purposes.TRIAGE);
    return verdict.kind() == TriageKind.REPORT && join == null
        ? Optional.of(open(report, verdict))
        : Optional.empty();
  }

  /** Persons are found again only for as long as there is a ground to look for them. */
  private void indexPersons(Report report, boolean forgotten) {
    if (!report.mayBeMatched()) {
      report.forgetPersons();
    } else if (forgotten) {
      report.indexPersons(protection);
    }
  }

  private Case open(Report report, Verdict verdict) {
    var opened = Case.openFor(report, verdict.decidedAt());
    cases.persist(opened);
    audit.change("case-opened", opened.id(), opened.id(), Purposes.TRIAGE);
    return opened;
  }

  private Case joinable(UUID caseId, Report report) {
    if (caseId.equals(report.cipherCaseId())) {
      throw ownCase();
    }
    var found = cases.held(caseId).orElseThrow(Sifting::unknownCase);
    if (!found.isOpen()) {
      throw closed(found);
    }
    return found;
  }

  private static Problem ownCase() {
    return InvalidInput.of(
        new FieldError(
            "/caseId",
            "case.own",
            "is de casus van deze melding zelf; laat het veld weg om die te openen",
            "is the case of this report itself; leave the field out to open it"));
  }

  private static Problem unknownCase() {
    return InvalidInput.of(
        new FieldError(
            "/caseId",
            "case.unknown",
            "is geen bestaande casus; zie /reports/{id}/matches of laat het veld weg",
            "is not an existing case; see /reports/{id}/matches or leave the field out"));
  }

  private static Problem closed(Case found) {
    return new Problem(
            TriageProblem.CASE_CLOSED,
            "Bij een gesloten casus kan geen melding meer. Laat caseId weg om een nieuwe te"
                + " openen.",
            "A closed case takes no more reports. Leave caseId out to open a new one.")
        .with("state", found.state().code());
  }
}
