package nl.tijdig.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import nl.tijdig.platform.inbox.ReceivedEvent;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The terms that safety assessments must meet, as the deadline service tells of them; the waiting
 * list follows them. They may be heard of before the assessment is there.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Terms {

  private static final String NOTE =
      """
      insert into report_term as known (deadline_id, report_id, due_at, sequence)
      values (:deadlineId, :reportId, :dueAt, :sequence)
      on conflict (deadline_id) do update
        set due_at = excluded.due_at, sequence = excluded.sequence
        where known.sequence < excluded.sequence
      """;

  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended(cast(:reportId as text), 0))";

  private static final String APPLY =
      """
      update assessment
         set due_at = (select min(due_at) from report_term where report_id = :reportId)
       where report_id = :reportId
      """;

  private final Jdbi jdbi;
  private final TermsConfig config;

  Terms(Jdbi jdbi, TermsConfig config) {
    this.jdbi = jdbi;
    this.config = config;
  }

  /** Whether a term of this rule is one that a safety assessment must meet. */
  boolean concern(String rule, String subjectType) {
    return subjectType.equals("report") && config.rules().contains(rule);
  }

  /**
   * Notes how a term stands; older news that comes later changes nothing.
   *
   * @param dueAt null when it has ended
   */
  void note(ReceivedEvent news, UUID deadlineId, UUID reportId, @Nullable Instant dueAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(NOTE)
                .bind("deadlineId", deadlineId)
                .bind("reportId", reportId)
                .bind("dueAt", dueAt)
                .bind("sequence", news.sequence())
                .execute());
    applyTo(reportId);
  }

  /**
   * Gives the assessment of a report, if it is there, its due moment. Of a term and an assessment
   * that are told of at once the second waits, so that it sees the first.
   */
  void applyTo(UUID reportId) {
    jdbi.useHandle(
        handle -> {
          handle.createQuery(ONE_AT_A_TIME).bind("reportId", reportId).mapToMap().one();
          handle.createUpdate(APPLY).bind("reportId", reportId).execute();
        });
  }
}
