package nl.tijdig.intake.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.tijdig.intake.content.ContentProtection;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.outbox.Ids;
import nl.tijdig.platform.outbox.Outbox;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** Takes a report in, once for each reference of its sender. */
@ApplicationScoped
public class ReportIntake {

  private final Reports reports;
  private final ReportReferences references;
  private final ContentProtection protection;
  private final Audit audit;
  private final Outbox outbox;

  ReportIntake(
      Reports reports,
      ReportReferences references,
      ContentProtection protection,
      Audit audit,
      Outbox outbox) {
    this.reports = reports;
    this.references = references;
    this.protection = protection;
    this.audit = audit;
    this.outbox = outbox;
  }

  /**
   * A report that was taken in.
   *
   * @param before whether that was done by an earlier request with the same reference and content
   */
  public record TakenIn(Report report, boolean before) {}

  /** Takes a report in and tells the others. */
  @Transactional
  public TakenIn receive(ReportRequest request, Arrival arrival) {
    var taken = takeIn(request, arrival);
    if (!taken.before()) {
      outbox.publish(taken.report(), ReportEvents.received(taken.report()));
    }
    return taken;
  }

  /**
   * Takes a report in without telling: that is for the caller, in the same transaction.
   *
   * @throws Problem {@code 409} when the reference was used for a report with another content
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public TakenIn takeIn(ReportRequest request, Arrival arrival) {
    var id = Ids.next();
    var before = request.reference() == null ? null : takenInBefore(id, request, arrival);
    if (before != null) {
      return new TakenIn(before, true);
    }
    var report = new Report(id, request, arrival, protection);
    reports.persist(report);
    audit.change("report-received", report.caseId(), id, "intake");
    return new TakenIn(report, false);
  }

  /** Claims the reference for this report; gives the report that has it already, if one does. */
  private @Nullable Report takenInBefore(UUID id, ReportRequest request, Arrival arrival) {
    var digest = protection.digest(request);
    if (arrival.imported()) {
      var sameContent = references.takenOverBefore(request.reference(), digest);
      if (sameContent.isPresent()) {
        return reports.require(sameContent.get());
      }
    }
    return references.claim(arrival.origin(), request.reference(), id, digest)
        ? null
        : withSameContent(references.find(arrival.origin(), request.reference()), digest);
  }

  private Report withSameContent(ReportReferences.Known known, String digest) {
    if (!known.contentDigest().equals(digest)) {
      throw otherContent(known.reportId());
    }
    return reports.require(known.reportId());
  }

  private static Problem otherContent(UUID reportId) {
    return new Problem(
            CommonProblem.DUPLICATE_REFERENCE,
            "Met dit kenmerk is al een melding met een andere inhoud ontvangen. Is dit een nieuwe"
                + " melding, geef haar dan een nieuw kenmerk; is het een aanvulling, stuur die dan"
                + " als nieuwe melding met een eigen kenmerk.",
            "A report with this reference and another content was received before. Send a new"
                + " report, and also an addition to the earlier one, with a reference of its own.")
        .with("reportId", reportId);
  }
}
