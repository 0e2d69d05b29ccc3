package nl.tijdig.intake.report;

import static nl.tijdig.intake.Api.asPartner;
import static nl.tijdig.intake.Api.asWorker;
import static nl.tijdig.intake.Api.caseOf;
import static nl.tijdig.intake.Api.idIn;
import static nl.tijdig.intake.Api.received;
import static nl.tijdig.intake.Api.send;
import static nl.tijdig.intake.Api.triage;
import static nl.tijdig.intake.Api.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.tijdig.intake.Samples;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class ListReportsTest {

  private static UUID receivedIn(String municipality, String receivedAt) {
    var report = Samples.report().put("municipality", municipality).put("receivedAt", receivedAt);
    report.remove("address");
    return idIn(send(asWorker(), report));
  }

  @Test
  void theOldestComesFirst() {
    var second = receivedIn("0001", "2026-01-07T10:00:00Z");
    var first = receivedIn("0001", "2026-01-06T10:00:00Z");

    asWorker()
        .queryParam("municipality", "0001")
        .get("/reports")
        .then()
        .statusCode(200)
        .body("items.id", contains(first.toString(), second.toString()))
        .body("next", nullValue());
  }

  @Test
  void everyFilterLeavesOutWhatDoesNotFit() {
    var urgent = receivedIn("0002", "2026-01-06T10:00:00Z");
    triage(urgent, 0, Samples.triage("report", "urgent")).then().statusCode(200);
    var other = receivedIn("0002", "2026-01-07T10:00:00Z");
    triage(other, 0, Samples.triage("other-care")).then().statusCode(200);
    var waiting = receivedIn("0002", "2026-01-08T10:00:00Z");

    assertThat(listed("state", "received")).containsExactly(waiting);
    assertThat(listed("state", "triaged")).containsExactly(urgent, other);
    assertThat(listed("kind", "other-care")).containsExactly(other);
    assertThat(listed("urgency", "urgent")).containsExactly(urgent);
    assertThat(listed("receivedFrom", "2026-01-07T11:00:00+01:00")).containsExactly(other, waiting);
    assertThat(listed("receivedUntil", "2026-01-07T10:00:00Z")).containsExactly(urgent);
    assertThat(listed("caseId", caseOf(urgent).toString())).containsExactly(urgent);
  }

  private static List<UUID> listed(String filter, String value) {
    return asWorker()
        .queryParam("municipality", "0002")
        .queryParam(filter, value)
        .get("/reports")
        .then()
        .statusCode(200)
        .extract()
        .<List<String>>path("items.id")
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  @Test
  void pagesFollowEachOtherWithoutHolesOrDoubles() {
    var sent = new ArrayList<String>();
    for (var i = 0; i < 5; i++) {
      sent.add(receivedIn("0003", "2026-01-06T10:00:00Z").toString());
    }

    var first = page(null).header("Link", containsString("rel=\"next\""));
    var second = page(first.extract().path("next"));
    var third = page(second.extract().path("next")).body("next", nullValue());

    var seen = new ArrayList<String>(first.extract().path("items.id"));
    seen.addAll(second.extract().path("items.id"));
    seen.addAll(third.extract().path("items.id"));
    assertThat(seen).containsExactlyElementsOf(sent);
  }

  private static io.restassured.response.ValidatableResponse page(String cursor) {
    var request = asWorker().queryParam("municipality", "0003").queryParam("limit", 2);
    return (cursor == null ? request : request.queryParam("cursor", cursor))
        .get("/reports")
        .then()
        .statusCode(200);
  }

  @Test
  void aListHoldsNothingPersonal() {
    var id = triaged(Samples.report());

    asWorker()
        .queryParam("caseId", caseOf(id).toString())
        .get("/reports")
        .then()
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("report"))
        .body("items[0].reference", nullValue())
        .body("items[0].persons", nullValue())
        .body(not(containsString("Voorbeeld")));
  }

  @Test
  void aListThatWasReadIsAuditedOnce() {
    var before = listReads();

    asWorker().get("/reports").then().statusCode(200);

    assertThat(listReads()).isEqualTo(before + 1);
  }

  @Test
  void theListOfOneCaseIsAuditedWithThatCase() {
    var caseId = UUID.randomUUID();

    asWorker().get("/reports?caseId=" + caseId).then().statusCode(200);

    assertThat(
            Databases.number(
                "select count(*) from audit_record where what = 'reports' and case_id = '%s'"
                    .formatted(caseId)))
        .isOne();
  }

  @Test
  void aSearchIsAuditedWithTheReportThatItFound() {
    var reference = Samples.reference();
    var id = received(Samples.report(reference));

    search("{\"reference\": \"%s\"}".formatted(reference)).then().statusCode(200);

    assertThat(
            Databases.number(
                "select count(*) from audit_record where what = 'reports' and object_id = '%s'"
                    .formatted(id)))
        .isOne();
  }

  private static long listReads() {
    return Databases.number(
        """
        select count(*) from audit_record
         where action = 'read' and what = 'reports' and case_id is null and purpose = 'triage'
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "state, gone",
    "kind, rumour",
    "urgency, soon",
    "municipality, Haarlem",
    "receivedFrom, yesterday",
    "caseId, 12",
    "limit, 0",
    "limit, 201",
    "cursor, abc",
    "status, received",
    "reference, PL1500-1",
  })
  void aParameterThatIsWrongIsRefusedByName(String parameter, String value) {
    asWorker()
        .queryParam(parameter, value)
        .get("/reports")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.parameter", hasItem(parameter));
  }

  @Test
  void everyParameterThatIsWrongIsNamedAtOnce() {
    asWorker()
        .get("/reports?state=gone&municipality=xx&receivedFrom=yesterday&limit=all&page=2")
        .then()
        .statusCode(400)
        .body(
            "errors.parameter",
            containsInAnyOrder("state", "municipality", "receivedFrom", "limit", "page"));
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused() {
    asWorker()
        .get("/reports?receivedFrom=2026-01-03T00:00:00Z&receivedUntil=2026-01-02T00:00:00Z")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("receivedUntil"))
        .body("errors.code", contains("period.reversed"))
        .body("errors[0].detail", equalTo("ligt voor receivedFrom"));
  }

  @Test
  void nobodyIsRefusedWith401() {
    Requests.withoutToken().get("/reports").then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"referral-worker", "operations"})
  void aRoleThatDoesNotReadReportsIsRefusedWith403(String role) {
    Requests.as(role).get("/reports").then().statusCode(403);
  }

  @Test
  void aPartnerCannotListReports() {
    asPartner().get("/reports").then().statusCode(403);
  }

  @Test
  void aReportIsFoundByItsReference() {
    var reference = Samples.reference();
    var id = received(Samples.report(reference));

    search("{\"reference\": \"%s\"}".formatted(reference))
        .then()
        .statusCode(200)
        .body("items.id", contains(id.toString()))
        .body("items.state", everyItem(equalTo("received")));
  }

  @Test
  void aReferenceThatNobodyUsedFindsNothing() {
    search("{\"reference\": \"%s\"}".formatted(Samples.reference()))
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void aSearchForNothingIsRefused() {
    search("{}").then().statusCode(400).body("errors.pointer", contains("/reference"));
  }

  @Test
  void aPartnerCannotSearch() {
    asPartner()
        .contentType(ContentType.JSON)
        .body("{\"reference\": \"x\"}")
        .post("/reports/_search")
        .then()
        .statusCode(403);
  }

  private static io.restassured.response.Response search(String body) {
    return asWorker().contentType(ContentType.JSON).body(body).post("/reports/_search");
  }
}
