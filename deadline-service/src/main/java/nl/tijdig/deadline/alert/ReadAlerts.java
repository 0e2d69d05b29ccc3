package nl.tijdig.deadline.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Function;
import nl.tijdig.deadline.rule.RuleNames;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.web.Cursor;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Shows alerts, and keeps who saw them. */
@ApplicationScoped
class ReadAlerts {
  private static final String PURPOSE = "guarding-terms";

  private final AlertLog log;
  private final RuleNames rules;
  private final Audit audit;

  ReadAlerts(AlertLog log, RuleNames rules, Audit audit) {
    this.log = log;
    this.rules = rules;
    this.audit = audit;
  }

  /**
   * A page of the alerts.
   *
   * @param since leaves out what was neither raised nor withdrawn from this moment on
   */
  @Transactional
  Page<AlertView> page(AlertFilter filter, @Nullable Instant since, PageRequest page) {
    rules.check(filter.rule());
    audit.read("alerts", filter.caseId(), null, PURPOSE);
    var conditions =
        filter
            .conditions(rules.firstEscalations())
            .with("coalesce(withdrawn_at, raised_at) >= :since", "since", since);
    var after = page.after().map(Cursor::rank).orElse(0L);
    return Page.of(
        log.after(after, conditions, page.fetch()),
        page,
        view -> new Cursor(view.position(), view.raisedAt(), view.deadlineId()),
        Function.identity());
  }

  /** Notes that somebody follows the alerts; gives the position after which that begins. */
  @Transactional
  long follow(AlertFilter filter, @Nullable Long after) {
    rules.check(filter.rule());
    audit.read("alert-stream", filter.caseId(), null, PURPOSE);
    return after == null ? log.lastPosition() : after;
  }
}
