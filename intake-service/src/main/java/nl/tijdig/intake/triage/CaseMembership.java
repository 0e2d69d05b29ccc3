package nl.tijdig.intake.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.intake.cases.Case;
import nl.tijdig.intake.cases.Cases;
import nl.tijdig.intake.report.Purposes;
import nl.tijdig.intake.report.Report;
import nl.tijdig.intake.report.Reports;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import nl.tijdig.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * In which case a report stands. A report has a case of its own or joins another; when triage finds
 * otherwise it leaves that case, which closes when no report is left in it, and its own opens again
 * when it comes back.
 */
@ApplicationScoped
class CaseMembership {

  private final Cases cases;
  private final Reports reports;
  private final Audit audit;

  CaseMembership(Cases cases, Reports reports, Audit audit) {
    this.cases = cases;
    this.reports = reports;
    this.audit = audit;
  }

  /**
   * The case that the report is to belong to. The cases concerned stay as they are until the
   * transaction ends.
   *
   * @param join null for where it stands, or a case of its own
   * @throws Problem when the report may not join that case
   */
  UUID destination(Report report, TriageKind found, @Nullable UUID join) {
    hold(report, join);
    if (found != TriageKind.REPORT) {
      return report.cipherCaseId();
    }
    return join == null ? report.caseId() : chosen(report, join);
  }

  private void hold(Report report, @Nullable UUID join) {
    var concerned = new ArrayList<UUID>();
    if (report.kind().isPresent()) {
      concerned.add(report.caseId());
      concerned.add(report.cipherCaseId());
    }
    if (join != null) {
      concerned.add(join);
    }
    cases.hold(concerned);
  }

  private UUID chosen(Report report, UUID join) {
    if (join.equals(report.cipherCaseId()) && !report.joined()) {
      throw ownCase();
    }
    var same = join.equals(report.caseId()) || join.equals(report.cipherCaseId());
    return same ? join : joinable(join);
  }

  private UUID joinable(UUID id) {
    var found = cases.findByIdOptional(id).orElseThrow(CaseMembership::unknownCase);
    if (!found.isOpen()) {
      throw closed(found);
    }
    return id;
  }

  /**
   * Closes the case that the report left, if it was the last there, and opens its own, if it stands
   * there from now on.
   *
   * @param left the case it stood in before; null when it stood in none
   * @return the cases that were opened or closed
   */
  List<Case> moved(Report report, @Nullable UUID left, Instant at) {
    var entered = report.standsIn().orElse(null);
    if (Objects.equals(left, entered)) {
      return List.of();
    }
    var changed = new ArrayList<Case>();
    if (left != null && reports.noneInCase(left)) {
      changed.add(close(left, at));
    }
    if (entered != null && !report.joined()) {
      openOwn(report, at).ifPresent(changed::add);
    }
    return changed;
  }

  private Case close(UUID id, Instant at) {
    var left = cases.findById(id);
    left.close(at);
    audit.change("case-closed", id, id, Purposes.TRIAGE);
    return left;
  }

  /** Empty when it is open already, for other reports that joined it. */
  private Optional<Case> openOwn(Report report, Instant at) {
    var known = cases.findByIdOptional(report.cipherCaseId());
    return known.isPresent()
        ? known.flatMap(own -> reopen(own, at))
        : Optional.of(open(report, at));
  }

  private Optional<Case> reopen(Case own, Instant at) {
    if (own.isOpen()) {
      return Optional.empty();
    }
    own.reopen(at);
    audit.change("case-reopened", own.id(), own.id(), Purposes.TRIAGE);
    return Optional.of(own);
  }

  private Case open(Report report, Instant at) {
    var opened = Case.openFor(report, at);
    cases.persist(opened);
    audit.change("case-opened", opened.id(), opened.id(), Purposes.TRIAGE);
    return opened;
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
