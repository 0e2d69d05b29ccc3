package nl.tijdig.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import nl.tijdig.platform.testing.Requests;
import nl.tijdig.platform.testing.Tokens;

/** The API of the service, as those who use it call it. */
public final class Api {

  /** The organisation of the partner that sends reports in these tests. */
  public static final String POLICE = "00000001234567890000";

  public static final String OTHER_PARTNER = "00000009876543210000";

  private Api() {}

  public static RequestSpecification asPartner() {
    return asPartner(POLICE);
  }

  public static RequestSpecification asPartner(String organisation) {
    return Requests.withToken(Tokens.partner(organisation));
  }

  public static RequestSpecification asWorker() {
    return Requests.as("intake-worker");
  }

  public static Response send(RequestSpecification sender, JsonNode report) {
    return sender.contentType(ContentType.JSON).body(report.toString()).post("/reports");
  }

  /** Sends a report as the police; gives its id. */
  public static UUID received(JsonNode report) {
    return idIn(send(asPartner(), report));
  }

  public static UUID idIn(Response receipt) {
    return UUID.fromString(receipt.then().statusCode(201).extract().path("id"));
  }

  public static Response triage(UUID report, long version, JsonNode decision) {
    return triage(asWorker(), report, version, decision);
  }

  public static Response triage(
      RequestSpecification by, UUID report, long version, JsonNode decision) {
    return by.header("If-Match", "\"" + version + "\"")
        .contentType(ContentType.JSON)
        .body(decision.toString())
        .put("/reports/{id}/triage", report);
  }

  /** Sends a report and decides that it is one; gives its id. */
  public static UUID triaged(JsonNode report) {
    var id = received(report);
    triage(id, 0, Samples.triage("report", "regular")).then().statusCode(200);
    return id;
  }

  public static UUID caseOf(UUID report) {
    return UUID.fromString(
        asWorker().get("/reports/{id}", report).then().statusCode(200).extract().path("caseId"));
  }
}
