package nl.tijdig.referral;

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
            "/partners",
            "/partners/{id}",
            "/referrals",
            "/referrals/{id}",
            "/referrals/{id}/partner",
            "/referrals/{id}/sendings",
            "/referrals/{id}/receipts",
            "/referrals/{id}/acceptances",
            "/referrals/{id}/refusals"),
        Set.of("PartnerProfile", "PartnerChoice", "Refusal"));
  }
}
