package nl.tijdig.platform.audit;

import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.tijdig.platform.ground.FoundStones;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class AuditTest {

  @Inject Audit audit;

  @Test
  void aRecordSaysWhoDidWhatToWhichCaseAndWhy() {
    var caseId = UUID.randomUUID();
    var objectId = UUID.randomUUID();

    as(Roles.INTAKE_WORKER)
        .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        .queryParam("caseId", caseId)
        .queryParam("objectId", objectId)
        .get("/looks")
        .then()
        .statusCode(204);

    as(Roles.AUDITOR)
        .get("/audit-records?caseId=" + caseId)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].account", equalTo("intake-worker-1"))
        .body("items[0].roles", equalTo(List.of("intake-worker")))
        .body("items[0].organisation", equalTo("00000009000000000000"))
        .body("items[0].action", equalTo("read"))
        .body("items[0].what", equalTo("stone"))
        .body("items[0].caseId", equalTo(caseId.toString()))
        .body("items[0].objectId", equalTo(objectId.toString()))
        .body("items[0].purpose", equalTo("testing"))
        .body("items[0].traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"))
        .body("items[0].at", matchesPattern(".*Z"));
  }

  @Test
  void readingTheRecordsOfACaseIsRecordedAsWell() {
    var caseId = UUID.randomUUID();

    as(Roles.AUDITOR).get("/audit-records?caseId=" + caseId).then().statusCode(200);

    as(Roles.AUDITOR)
        .get("/audit-records?caseId=" + caseId)
        .then()
        .body("items.account", everyItem(equalTo("auditor-1")))
        .body("items.purpose", everyItem(equalTo("supervision")))
        .body("items.what", hasItem("audit-records"));
  }

  @Test
  void recordsAreFoundByWhatTheyAreAboutByWhomAndWhen() {
    var caseId = UUID.randomUUID();
    var objectId = UUID.randomUUID();
    as(Roles.INTAKE_WORKER)
        .queryParam("caseId", caseId)
        .queryParam("objectId", objectId)
        .get("/looks")
        .then()
        .statusCode(204);
    var about = "/audit-records?objectId=" + objectId;

    String at = as(Roles.AUDITOR).get(about).path("items.find { it.what == 'stone' }.at");
    assertThat(accounts(about)).containsExactly("intake-worker-1");
    assertThat(accounts(about + "&account=intake-worker-1")).hasSize(1);
    assertThat(accounts(about + "&account=assessor-1")).isEmpty();
    assertThat(accounts(about + "&from=" + at)).hasSize(1);
    assertThat(accounts(about + "&until=" + at)).isEmpty();
    assertThat(accounts("/audit-records?caseId=" + UUID.randomUUID() + "&objectId=" + objectId))
        .isEmpty();
    as(Roles.AUDITOR)
        .get(about + "&from=2026-01-02T00:00:00Z&until=2026-01-01T00:00:00Z")
        .then()
        .statusCode(400);
  }

  /** Of those who looked at stones, not at the records. */
  private static List<String> accounts(String path) {
    return as(Roles.AUDITOR).get(path).path("items.findAll { it.what == 'stone' }.account");
  }

  @Test
  void recordsComeNewestFirstAPageAtATimeAndEachOnce() {
    var caseId = UUID.randomUUID();
    for (var look = 0; look < 5; look++) {
      as(Roles.INTAKE_WORKER).queryParam("caseId", caseId).get("/looks").then().statusCode(204);
    }

    var ids = new HashSet<String>();
    var last = "9999";
    var path = "/audit-records?limit=2&caseId=" + caseId;
    for (String cursor = ""; cursor != null; ) {
      var page = as(Roles.AUDITOR).get(path + cursor).then().statusCode(200).extract();
      for (var at : page.jsonPath().getList("items.at", String.class)) {
        assertThat(at).isLessThanOrEqualTo(last);
        last = at;
      }
      page.jsonPath()
          .getList("items.findAll { it.what == 'stone' }.id", String.class)
          .forEach(id -> assertThat(ids.add(id)).isTrue());
      cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
    }
    assertThat(ids).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Roles.PARTNER,
        Roles.INTAKE_WORKER,
        Roles.ASSESSOR,
        Roles.TEAM_LEAD,
        Roles.REFERRAL_WORKER,
        Roles.MANAGER,
        Roles.OPERATIONS
      })
  void nobodyButAnAuditorReadsTheRecords(String role) {
    as(role).get("/audit-records").then().statusCode(403);
  }

  @Test
  void whoIsNotSignedInGets401() {
    withoutToken().get("/audit-records").then().statusCode(401);
  }

  @Test
  void aChangeAndItsRecordAreMadeTogetherOrNotAtAll() {
    var lost = FoundStones.body(FoundStones.anyName(), "2026-03-02T09:00:00Z");
    var before = recordsOf("stone-found");

    as(Roles.INTAKE_WORKER)
        .contentType(ContentType.JSON)
        .body(lost)
        .post("/stones/breakages")
        .then()
        .statusCode(500);
    assertThat(recordsOf("stone-found")).isEqualTo(before);

    FoundStones.one();
    assertThat(recordsOf("stone-found")).isEqualTo(before + 1);
  }

  @Test
  @ActivateRequestContext
  void aChangeOutsideATransactionIsRefused() {
    assertThatThrownBy(() -> audit.change("stone-found", null, UUID.randomUUID(), "testing"))
        .isInstanceOf(TransactionalException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) from audit_record",
        "update audit_record set account = 'somebody-else'",
        "delete from audit_record",
        "truncate audit_record",
        "insert into audit_record select * from audit_record",
        "drop table audit_record"
      })
  void theServiceMayDoNothingWithTheRecordsButAddThem(String sql) throws SQLException {
    try (var connection = Databases.asService();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOfSatisfying(
              SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }
  }

  @Test
  @ActivateRequestContext
  void whatNoRequestStandsBehindIsDoneByTheServiceItself() {
    var caseId = UUID.randomUUID();

    audit.read("stone", caseId, null, "testing");

    as(Roles.AUDITOR)
        .get("/audit-records?caseId=" + caseId)
        .then()
        .body("items[0].account", equalTo("system:ground"));
  }

  private static long recordsOf(String what) {
    return Databases.number("select count(*) from audit_record where what = '" + what + "'");
  }
}
