package nl.tijdig.assessment.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.ExpectedVersion;
import nl.tijdig.platform.web.Problem;

@ApplicationScoped
class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

  /** The assessment, or a {@code 404}. */
  Assessment require(UUID id) {
    return findByIdOptional(id).orElseThrow(Assessments::unknown);
  }

  /** The assessment as the caller last saw it, or a {@code 404} or {@code 412}. */
  Assessment require(UUID id, ExpectedVersion expected) {
    var assessment = require(id);
    expected.check(assessment.version());
    return assessment;
  }

  Optional<Assessment> ofReport(UUID reportId) {
    return find("reportId", reportId).firstResultOptional();
  }

  private static Problem unknown() {
    return new Problem(
        CommonProblem.NOT_FOUND,
        "Deze veiligheidsbeoordeling bestaat niet.",
        "This safety assessment does not exist.");
  }
}
