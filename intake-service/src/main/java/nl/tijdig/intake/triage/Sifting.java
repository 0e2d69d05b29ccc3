package nl.tijdig.intake.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.tijdig.intake.cases.Case;
import nl.tijdig.intake.content.ContentProtection;
import nl.tijdig.intake.report.Purposes;
import nl.tijdig.intake.report.Report;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Carries a decision out on the report and the cases it concerns, without telling others: that is
 * for the caller, in the same transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Sifting {

  private final CaseMembership membership;
  private final Decisions decisions;
  private final ContentProtection protection;
  private final Audit audit;
  private final Actor actor;

  Sifting(
      CaseMembership membership,
      Decisions decisions,
      ContentProtection protection,
      Audit audit,
      Actor actor) {
    this.membership = membership;
    this.decisions = decisions;
    this.protection = protection;
    this.audit = audit;
    this.actor = actor;
  }

  /**
   * Carries it out.
   *
   * @param join an open case to join; null for the one it stands in, or a case of its own
   * @return the cases that were opened or closed by it
   * @throws Problem when the report may not be triaged so, or the case may not be joined
   */
  public List<Case> sift(Report report, Verdict verdict, @Nullable UUID join) {
    var stoodIn = report.standsIn().orElse(null);
    var belongsTo = membership.destination(report, verdict.kind(), join);
    var forgotten = !report.mayBeMatched();
    report.triage(verdict.kind(), verdict.urgency(), belongsTo, verdict.decidedAt());
    indexPersons(report, forgotten);
    decisions.persist(new Decision(report, verdict, actor.account(), protection));
    audit.change("report-triaged", report.caseId(), report.id(), Purposes.TRIAGE);
    return membership.moved(report, stoodIn, verdict.decidedAt());
  }

  /** Persons are found again only for as long as there is a ground to look for them. */
  private void indexPersons(Report report, boolean forgotten) {
    if (!report.mayBeMatched()) {
      report.forgetPersons();
    } else if (forgotten) {
      report.indexPersons(protection);
    }
  }
}
