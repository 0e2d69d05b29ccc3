package nl.tijdig.intake.report;

import static nl.tijdig.intake.Api.asPartner;
import static nl.tijdig.intake.Api.asWorker;
import static nl.tijdig.intake.Api.send;
import static nl.tijdig.intake.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import nl.tijdig.intake.Samples;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class InvalidReportTest {

  private static ValidatableResponse refused(JsonNode report) {
    return send(asPartner(), report)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("https://tijdig.nl/problems/invalid-input"));
  }

  private static void refused(JsonNode report, String pointer, String code) {
    refused(report)
        .body("errors.findAll { it.pointer == '%s' }.code".formatted(pointer), hasItem(code));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    var report = Samples.report();
    report.remove("reference");
    report.put("municipality", "Haarlem");
    person(report, 0).put("bsn", "123456789");
    person(report, 1).put("key", "p1");
    report.withObject("/address").put("postcode", "2011rd");
    report.withObject("/incident").put("occurredUntil", "2026-01-01T00:00:00Z");
    report.withObject("/reporter").remove("openness");
    report
        .withArray("relations")
        .addObject()
        .put("from", "p9")
        .put("to", "p1")
        .put("kind", "other");

    refused(report)
        .body(
            "errors.pointer",
            hasItems(
                "/reference",
                "/municipality",
                "/persons/0/bsn",
                "/persons/1/key",
                "/address/postcode",
                "/incident/occurredUntil",
                "/reporter/openness",
                "/relations/1/from"));
  }

  @Test
  void whatCannotBeReadIsSaidBesideWhatIsMissingAndWhatDoesNotAgree() {
    var report = Samples.report();
    report.remove("reference");
    report.put("municipality", 392).put("haste", true);
    report.withObject("/address").remove("street");
    report.withObject("/incident").put("occurredUntil", "2026-01-01T00:00:00Z");
    person(report, 0).put("bsn", "123456789");
    person(report, 0).put("birthDate", "last year");

    var errors = refused(report).extract().jsonPath();

    assertThat(errors.getList("errors.pointer", String.class))
        .containsExactlyInAnyOrder(
            "/municipality",
            "/haste",
            "/persons/0/birthDate",
            "/persons/0/bsn",
            "/address/street",
            "/reference",
            "/incident/occurredUntil");
  }

  @Test
  void whatWouldHaveToAgreeWithAFieldThatCannotBeReadIsLeftOut() {
    var report = Samples.report();
    person(report, 1).put("key", 2);

    var errors = refused(report).extract().jsonPath();

    assertThat(errors.getList("errors.pointer", String.class)).containsExactly("/persons/1/key");
  }

  @Test
  void aRefusedReportLeavesNothingBehind() {
    var report = reportWithBsn("123456789");
    var before = Databases.number("select count(*) from report");

    refused(report);

    assertThat(Databases.number("select count(*) from report")).isEqualTo(before);
    assertThat(
            Databases.number(
                "select count(*) from report_reference where reference = '%s'"
                    .formatted(report.get("reference").asText())))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"123456789", "111111111", "999012345", "11122233", "1112223330", "11122233x", ""})
  void aBsnThatFailsTheElfproefIsRefused(String bsn) {
    refused(reportWithBsn(bsn), "/persons/0/bsn", "bsn.invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"111222333", "319072356"})
  void aBsnThatPassesTheElfproefIsTaken(String bsn) {
    send(asPartner(), reportWithBsn(bsn)).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"000000000", "999999999"})
  void aFillerIsRefusedWithWhatToDoInstead(String filler) {
    refused(reportWithBsn(filler))
        .body("errors[0].pointer", equalTo("/persons/0/bsn"))
        .body("errors[0].code", equalTo("bsn.stand-in"))
        .body("errors[0].detail", containsString("laat het veld weg"));
  }

  @Test
  void theRefusalIsInDutchUnlessEnglishIsAskedFor() {
    refused(reportWithBsn("123456789"))
        .body("errors[0].detail", containsString("is geen burgerservicenummer"));

    send(asPartner().header("Accept-Language", "en"), reportWithBsn("123456789"))
        .then()
        .body("errors[0].detail", containsString("is not a citizen service number"));
  }

  @Test
  void theRefusedValueIsNotRepeated() {
    var report = reportWithBsn("123456789");
    report.withObject("/address").put("postcode", "GEHEIM");

    refused(report).body(not(containsString("123456789"))).body(not(containsString("GEHEIM")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0111 AA", "2011 rd", "2011", "2011 SS", "20111RD", "B-2018"})
  void aPostcodeThatIsNotDutchIsRefused(String postcode) {
    var report = Samples.report();
    report.withObject("/address").put("postcode", postcode);

    refused(report, "/address/postcode", "postcode.invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2011RD", "2011 RD"})
  void aDutchPostcodeIsTakenWithAndWithoutSpace(String postcode) {
    var report = Samples.report();
    report.withObject("/address").put("postcode", postcode);

    send(asPartner(), report).then().statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({
    "/municipality, 392, municipality.invalid",
    "/reference, has space, reference.invalid",
    "/capacity, postman, code.unknown",
    "/persons/0/role, hero, code.unknown",
    "/persons/0/names/familyName, '  ', text.invalid",
    "/incident/description, 'be\u0007ll', text.invalid",
    "/concern/questions/0/code, 1, question.invalid",
    "/address/municipality, 0363, municipality.contradicts",
    "/persons/0/birthDate, 2090-01-01, date.future",
    "/incident/occurredFrom, 2090-01-01T00:00:00Z, moment.future",
    "/relations/0/from, p1, relation.with-oneself",
  })
  void aFieldThatIsWrongIsNamed(String pointer, String value, String code) {
    var report = Samples.report();
    set(report, pointer, value);

    if (code.equals("relation.with-oneself")) {
      refused(report, "/relations/0/to", code);
    } else {
      refused(report, pointer, code);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/capacity",
        "/municipality",
        "/incident",
        "/incident/occurredFrom",
        "/incident/description",
        "/concern",
        "/persons",
        "/persons/0/key",
        "/persons/0/role",
        "/persons/0/names",
        "/persons/0/sex",
        "/feedbackWanted",
        "/reporter",
        "/reporter/name",
        "/reporter/contact",
      })
  void aFieldThatIsMissingIsNamed(String pointer) {
    var report = Samples.report();
    var split = pointer.lastIndexOf('/');
    ((ObjectNode) report.at(pointer.substring(0, split))).remove(pointer.substring(split + 1));

    refused(report, pointer, "required");
  }

  @Test
  void aFieldThatIsNotKnownIsNamed() {
    var report = Samples.report();
    person(report, 0).put("haircolour", "red");

    refused(report, "/persons/0/haircolour", "field.unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "p1, parent, p2, p2, parent, p1, /relations/1/kind, relation.contradictory",
    "p1, parent, p2, p1, child, p2, /relations/1/kind, relation.contradictory",
    "p1, step-parent, p2, p2, grandparent, p1, /relations/1/kind, relation.contradictory",
    "p1, partner, p2, p2, ex-partner, p1, /relations/1/kind, relation.contradictory",
    "p1, ex-partner, p2, p1, partner, p2, /relations/1/kind, relation.contradictory",
    "p1, sibling, p2, p1, sibling, p2, /relations/1, relation.twice",
  })
  void relationsThatContradictOrRepeatAreRefused(
      String from,
      String kind,
      String to,
      String from2,
      String kind2,
      String to2,
      String pointer,
      String code) {
    var report = Samples.report();
    relations(report).add(relation(from, kind, to)).add(relation(from2, kind2, to2));

    refused(report, pointer, code);
  }

  @ParameterizedTest
  @CsvSource({
    "p1, parent, p2, p2, child, p1",
    "p1, partner, p2, p2, partner, p1",
    "p1, parent, p2, p1, guardian, p2",
  })
  void relationsToldFromBothSidesAreTaken(
      String from, String kind, String to, String from2, String kind2, String to2) {
    var report = Samples.report();
    relations(report).add(relation(from, kind, to)).add(relation(from2, kind2, to2));

    send(asPartner(), report).then().statusCode(201);
  }

  private static ArrayNode relations(ObjectNode report) {
    return report.withArray("relations").removeAll();
  }

  private static ObjectNode relation(String from, String kind, String to) {
    return Samples.json(
        "{\"from\": \"%s\", \"kind\": \"%s\", \"to\": \"%s\"}".formatted(from, kind, to));
  }

  @Test
  void halfACharacterIsRefused() {
    var report = Samples.report();
    report.withObject("/incident").put("description", "HALF");

    asPartner()
        .contentType(ContentType.JSON)
        .body(report.toString().replace("HALF", "half \\ud800"))
        .post("/reports")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/incident/description"))
        .body("errors[0].code", equalTo("text.invalid"));
  }

  @Test
  void theSameBsnTwiceIsRefused() {
    var report = Samples.report();
    person(report, 1).put("bsn", Samples.BSN);

    refused(report, "/persons/1/bsn", "bsn.twice");
  }

  @Test
  void noPersonsAndTooManyPersonsAreRefused() {
    var none = Samples.report();
    none.putArray("persons");
    none.remove("relations");
    refused(none, "/persons", "required");

    var many = Samples.report();
    for (var i = 0; i < 50; i++) {
      many.withArray("persons").add(person(Samples.report(), 1).put("key", "q" + i));
    }
    refused(many, "/persons", "size");
  }

  @Test
  void anEmptyElementIsNamed() {
    var report = Samples.report();
    report.withArray("persons").addNull();

    refused(report, "/persons/2", "required");
  }

  @Test
  void aMomentOfReceiptInTheFutureIsRefused() {
    var report =
        Samples.report().put("receivedAt", Instant.now().plus(Duration.ofHours(1)).toString());

    send(asWorker(), report)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/receivedAt"))
        .body("errors[0].code", equalTo("moment.future"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0001-01-01T00:00:00Z", "0026-11-23T08:00:00+01:00", "2014-12-31T22:59:59Z"})
  void aMomentOfReceiptBeforeVeiligThuisExistedIsRefused(String receivedAt) {
    send(asWorker(), Samples.report().put("receivedAt", receivedAt))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/receivedAt"))
        .body("errors[0].code", equalTo("moment.implausible"));
  }

  @Test
  void aPartnerCannotSayWhenItWasReceived() {
    var report = Samples.report().put("receivedAt", "2026-01-05T08:15:00Z");

    refused(report, "/receivedAt", "moment.not-yours");
  }

  @Test
  void whatIsNotJsonIsRefused() {
    asPartner()
        .contentType(ContentType.JSON)
        .body("{\"reference\": ")
        .post("/reports")
        .then()
        .statusCode(400)
        .body("type", equalTo("https://tijdig.nl/problems/malformed-json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"melding\"", "{}"})
  void whatIsNoReportIsRefused(String body) {
    asPartner().contentType(ContentType.JSON).body(body).post("/reports").then().statusCode(400);
  }

  @Test
  void nothingAtAllIsRefused() {
    asPartner().contentType(ContentType.JSON).post("/reports").then().statusCode(400);
  }

  private static ObjectNode reportWithBsn(String bsn) {
    return Samples.reportAbout(bsn);
  }

  private static void set(ObjectNode report, String pointer, String value) {
    var split = pointer.lastIndexOf('/');
    ((ObjectNode) report.at(pointer.substring(0, split))).put(pointer.substring(split + 1), value);
  }
}
