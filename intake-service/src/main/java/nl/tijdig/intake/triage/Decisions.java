package nl.tijdig.intake.triage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All decisions of triage. */
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {

  /** What was decided about a report, the last decision first. */
  List<Decision> about(UUID reportId) {
    return list("reportId = ?1 order by id desc", reportId);
  }
}
