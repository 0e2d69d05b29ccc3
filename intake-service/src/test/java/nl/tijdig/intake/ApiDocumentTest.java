package nl.tijdig.intake;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import nl.tijdig.platform.testing.ApiDocumentRules;
import nl.tijdig.platform.testing.RealServices;

@QuarkusTest
@WithTestResource(RealServices.class)
class ApiDocumentTest extends ApiDocumentRules {

  ApiDocumentTest() {
    super(
        Set.of(
            "/reports",
            "/reports/{id}",
            "/reports/_search",
            "/reports/{id}/matches",
            "/reports/{id}/triage",
            "/cases",
            "/cases/{id}",
            "/imports"),
        Set.of("TriageRequest", "ReportRequest"));
  }
}
