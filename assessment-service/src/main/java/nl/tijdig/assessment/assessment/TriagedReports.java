package nl.tijdig.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * The latest triage known of each report. A report that joins a case changes its Kafka key, so an
 * earlier triage can arrive after a later one.
 */
@ApplicationScoped
class TriagedReports {

  private static final String NOTE =
      """
      insert into triaged_report as known (report_id, sequence) values (:report, :sequence)
      on conflict (report_id) do update set sequence = excluded.sequence
        where known.sequence < excluded.sequence
      """;

  private final EntityManager entities;

  TriagedReports(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Notes a triage; holds off others of the same report until the transaction ends.
   *
   * @param sequence which state of the report it made
   * @return whether it is later than any known before
   */
  boolean isLatest(UUID reportId, long sequence) {
    return entities
            .createNativeQuery(NOTE)
            .setParameter("report", reportId)
            .setParameter("sequence", sequence)
            .executeUpdate()
        == 1;
  }
}
