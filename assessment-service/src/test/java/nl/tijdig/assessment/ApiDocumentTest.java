package nl.tijdig.assessment;

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
            "/assessments",
            "/assessments/{id}",
            "/assessments/{id}/assignment",
            "/assessments/{id}/starts",
            "/assessments/{id}/completions"),
        Set.of("AssignmentRequest", "CompletionRequest"));
  }
}
