package nl.tijdig.deadline;

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
            "/deadlines",
            "/deadlines/{id}",
            "/deadlines/{id}/explanations",
            "/deadlines/{id}/history",
            "/deadlines/{id}/moves",
            "/deadlines/{id}/moves/{moveId}",
            "/rules/_try",
            "/rebuilds",
            "/rebuilds/{id}",
            "/rebuilds/{id}/differences",
            "/explanations/{id}",
            "/explanations/{id}/approvals",
            "/alerts",
            "/alerts/stream",
            "/rules",
            "/webhook-subscriptions",
            "/webhook-subscriptions/{id}/deliveries",
            "/webhook-deliveries/{id}/replays",
            "/digest-subscriptions",
            "/digest-subscriptions/{id}/digests",
            "/digests/{id}/replays",
            "/waiting-list-reports",
            "/waiting-list-reports/{id}",
            "/waiting-list-reports/{id}/page",
            "/waiting-list-reports/{id}/pdf",
            "/waiting-list-reports/{id}/csv",
            "/exports/terms.csv",
            "/figures/in-time",
            "/figures/stock",
            "/figures/flow",
            "/figures/lead-times",
            "/figures/causes",
            "/figures/definitions",
            "/figures/definitions/{id}",
            "/forecasts",
            "/forecasts/_try",
            "/forecasts/backtest"),
        Set.of(
            "ExplanationRequest",
            "WebhookRequest",
            "AlertSelection",
            "ReplayRequest",
            "DigestRequest",
            "DigestSchedule",
            "ForecastQuestion",
            "People",
            "WhatIf"));
  }
}
