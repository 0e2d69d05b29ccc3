package nl.tijdig.referral.referral;

import static nl.tijdig.referral.Given.as;
import static nl.tijdig.referral.Given.localTeam;
import static nl.tijdig.referral.Given.municipality;
import static nl.tijdig.referral.Given.nobody;
import static nl.tijdig.referral.Given.open;
import static nl.tijdig.referral.Given.partner;
import static nl.tijdig.referral.Given.sent;
import static nl.tijdig.referral.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.referral.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /referrals} */
@QuarkusTest
@WithTestResource(RealServices.class)
class ListReferralsTest {

  private final String municipality = municipality();

  @Test
  void theOneOpenedFirstComesFirst() {
    var first = open(municipality);
    var second = open(municipality);
    var third = open(municipality);

    assertThat(ids(worker(), "")).containsExactly(texts(first, second, third));
  }

  @Test
  void pagesFollowEachOther() {
    var first = open(municipality);
    var second = open(municipality);
    var page = worker().get("/referrals?limit=1&municipality=" + municipality);

    page.then().body("items.id", contains(first.toString()));
    var next =
        page.headers().getValues("Link").stream()
            .filter(link -> link.endsWith("rel=\"next\""))
            .map(link -> link.substring(1, link.indexOf('>')))
            .findFirst()
            .orElseThrow();
    worker()
        .basePath("")
        .urlEncodingEnabled(false)
        .get(next)
        .then()
        .statusCode(200)
        .body("items.id", contains(second.toString()));
  }

  @Test
  void filtersNarrowTheList() {
    var waiting = open(municipality);
    var team = localTeam(municipality);
    var sent = open(municipality);
    Given.send(worker(), sent, 0).then().statusCode(200);
    String caseId = Given.read(sent).path("caseId");
    String reportId = Given.read(sent).path("reportId");

    assertThat(ids(worker(), "&state=sent")).containsExactly(texts(sent));
    assertThat(ids(worker(), "&state=open")).containsExactly(texts(waiting));
    assertThat(ids(worker(), "&kind=other-care")).containsExactly(texts(waiting, sent));
    assertThat(ids(worker(), "&kind=transfer")).isEmpty();
    assertThat(ids(worker(), "&partnerId=" + team)).containsExactly(texts(sent));
    assertThat(ids(worker(), "&caseId=" + caseId)).containsExactly(texts(sent));
    assertThat(ids(worker(), "&reportId=" + reportId)).containsExactly(texts(sent));
  }

  @Test
  void whatWaitsForAPartnerIsFound() {
    var waiting = open(municipality);
    localTeam(municipality);
    open(municipality);

    assertThat(ids(worker(), "&withoutPartner=true")).containsExactly(texts(waiting));
    assertThat(ids(worker(), "&withoutPartner=false")).hasSize(2);
  }

  @Test
  void aPartnerSeesOnlyWhatWasSentToIt() {
    var own = sent(municipality);
    open(municipality);
    var elsewhere = sent(municipality());

    assertThat(allIds(partner("lt-" + municipality), "")).containsExactly(texts(own));
    assertThat(allIds(partner("lt-" + municipality), "?partnerId=" + partnerOf(elsewhere)))
        .isEmpty();
    assertThat(allIds(partner("lt-" + municipality), "?withoutPartner=true")).isEmpty();
    assertThat(allIds(partner("lt-" + municipality), "?state=open")).isEmpty();
  }

  @Test
  void anOrganisationThatIsNoPartnerSeesNothing() {
    sent(municipality);

    assertThat(allIds(partner("not-in-the-directory"), "")).isEmpty();
  }

  @Test
  void whatAPartnerRefusedAndAnotherGotIsGoneFromItsList() {
    var id = Given.refused(municipality);
    assertThat(allIds(partner("lt-" + municipality), "")).containsExactly(texts(id));

    var other = Given.register(Given.profile("l2-" + municipality, municipality));
    Given.choose(worker(), id, 2, Map.of("partnerId", other)).then().statusCode(200);

    assertThat(allIds(partner("lt-" + municipality), "")).isEmpty();
  }

  @Test
  void whatPartnersExplainIsNeverInTheList() {
    var id = sent(municipality);
    Given.refuse(
            worker(), id, 1, Map.of("reason", "other", "explanation", "Het gezin is verhuisd."))
        .then()
        .statusCode(200);

    worker()
        .get("/referrals?municipality=" + municipality)
        .then()
        .body("items.state", contains("refused"))
        .body("items", everyItem(not(hasKey("attempts"))));
  }

  @Test
  void everyRowSaysWhatItsReaderCanDo() {
    sent(municipality);
    var list = "/referrals?municipality=" + municipality;

    partner("lt-" + municipality)
        .get(list)
        .then()
        .body("items[0]._actions", contains("confirm-receipt", "accept", "refuse"));
    as("manager").get(list).then().body("items[0]._actions", empty());
  }

  @Test
  void readingTheListIsOneAuditRecord() {
    var account = "worker-" + municipality;

    as("referral-worker", account).get("/referrals").then().statusCode(200);

    assertThat(
            Databases.number(
                """
                select count(*) from audit_record
                where action = 'read' and what = 'referrals' and purpose = 'referral'
                  and case_id is null and account = '%s'
                """
                    .formatted(account)))
        .isOne();
  }

  @Test
  void readingTheListOfOneCaseIsRecordedWithThatCaseAndReport() {
    var caseId = UUID.randomUUID();
    var reportId = UUID.randomUUID();

    worker().get("/referrals?caseId=" + caseId + "&reportId=" + reportId);

    assertThat(
            Databases.number(
                """
                select count(*) from audit_record
                where what = 'referrals' and case_id = '%s' and object_id = '%s'
                """
                    .formatted(caseId, reportId)))
        .isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=lost",
        "kind=gift",
        "partnerId=7",
        "withoutPartner=maybe",
        "limit=0",
        "cursor=x",
        "municipality=xx",
        "status=open"
      })
  void aParameterThatCannotBeIsRefusedByName400(String parameter) {
    worker()
        .get("/referrals?" + parameter)
        .then()
        .statusCode(400)
        .body("errors.parameter", contains(parameter.substring(0, parameter.indexOf('='))));
  }

  @Test
  void whoIsNotSignedInSeesNothing401() {
    nobody().get("/referrals").then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake-worker", "assessor", "operations"})
  void otherRolesDoNotSeeTheList403(String role) {
    as(role).get("/referrals").then().statusCode(403);
  }

  private List<String> ids(RequestSpecification reader, String filters) {
    return allIds(reader, "?municipality=" + municipality + filters);
  }

  private static List<String> allIds(RequestSpecification reader, String query) {
    return reader.get("/referrals" + query).then().statusCode(200).extract().path("items.id");
  }

  private static String partnerOf(UUID referral) {
    return Given.read(referral).path("partnerId");
  }

  private static String[] texts(UUID... ids) {
    return Arrays.stream(ids).map(UUID::toString).toArray(String[]::new);
  }
}
