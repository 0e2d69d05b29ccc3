package nl.tijdig.referral;

import static java.util.Map.entry;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tijdig.contracts.assessment.AssessmentCompleted;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.contracts.intake.ReportTriaged;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.Requests;
import nl.tijdig.platform.testing.Tokens;
import nl.tijdig.platform.testing.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Partners, reports and referrals that tests begin with, and requests of those who work on them.
 */
public final class Given {

  public static final Instant RECEIVED = Instant.parse("2026-03-02T09:00:00Z");

  private static final AtomicInteger MUNICIPALITIES = new AtomicInteger(2000);

  private Given() {}

  // Who asks

  public static RequestSpecification nobody() {
    return Requests.withoutToken().contentType(ContentType.JSON);
  }

  public static RequestSpecification as(String role) {
    return as(role, role + "-1");
  }

  public static RequestSpecification as(String role, String account) {
    return Requests.withToken(Tokens.of(role, account)).contentType(ContentType.JSON);
  }

  public static RequestSpecification worker() {
    return as("referral-worker");
  }

  public static RequestSpecification manager() {
    return as("manager");
  }

  /** A system of the partner with this code. */
  public static RequestSpecification partner(String code) {
    return Requests.withToken(Tokens.partner(code)).contentType(ContentType.JSON);
  }

  public static String tag(long version) {
    return "\"" + version + "\"";
  }

  // Partners

  /** A municipality that no other test has partners in. */
  public static String municipality() {
    return String.valueOf(MUNICIPALITIES.incrementAndGet());
  }

  /** What the directory is told of a new, active local team. */
  public static Map<String, Object> profile(String code, String municipality) {
    return profile(code, municipality, true);
  }

  public static Map<String, Object> profile(String code, String municipality, boolean active) {
    return new HashMap<>(
        Map.ofEntries(
            entry("code", code),
            entry("name", "Lokaal team " + code),
            entry("kinds", List.of("local-team")),
            entry("municipalities", List.of(municipality)),
            entry("active", active),
            entry("channelNotes", "Beveiligde post")));
  }

  /** The only local team of a municipality, with a code that is {@code lt-<municipality>}. */
  public static UUID localTeam(String municipality) {
    return register(profile("lt-" + municipality, municipality));
  }

  public static UUID register(Map<String, Object> profile) {
    String id =
        manager().body(profile).post("/partners").then().statusCode(201).extract().path("id");
    return UUID.fromString(id);
  }

  // What happens elsewhere

  public static ReportTriaged otherCare(String municipality) {
    return triage(UUID.randomUUID(), UUID.randomUUID(), municipality, TriageKind.OTHER_CARE, null);
  }

  public static ReportTriaged triage(
      UUID reportId, UUID caseId, String municipality, TriageKind kind, @Nullable Urgency urgency) {
    return new ReportTriaged(
        reportId, caseId, municipality, kind, urgency, RECEIVED, RECEIVED.plusSeconds(600), false);
  }

  public static AssessmentCompleted assessed(
      String municipality, AssessmentOutcome outcome, @Nullable PartnerKind partnerKind) {
    return new AssessmentCompleted(
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        municipality,
        Urgency.REGULAR,
        outcome,
        partnerKind,
        true,
        RECEIVED,
        RECEIVED.plusSeconds(7200));
  }

  public static void tell(ReportTriaged triage, long sequence) {
    Topics.publish(triage, triage.reportId(), sequence);
  }

  public static void tell(AssessmentCompleted assessment) {
    Topics.publish(assessment, assessment.assessmentId(), 4);
  }

  /** Waits until everything told before about this case by intake was handled. */
  public static void triagesHandledUpToNow(UUID caseId) {
    var last = UUID.randomUUID();
    tell(triage(last, caseId, municipality(), TriageKind.OTHER_CARE, null), 2);
    referralOf(last);
  }

  // Referrals

  /** The id of the one referral of a report, when it is there. */
  public static UUID referralOf(UUID reportId) {
    Eventually.until(() -> idsOf(reportId).size() == 1);
    return UUID.fromString(idsOf(reportId).getFirst());
  }

  public static List<String> idsOf(UUID reportId) {
    return new ArrayList<>(worker().get("/referrals?reportId=" + reportId).path("items.id"));
  }

  /** A new referral of other care in a municipality, open; its version is 0. */
  public static UUID open(String municipality) {
    var triage = otherCare(municipality);
    tell(triage, 2);
    return referralOf(triage.reportId());
  }

  /** A new referral that was sent to the {@link #localTeam} of its municipality; version 1. */
  public static UUID sent(String municipality) {
    localTeam(municipality);
    var id = open(municipality);
    send(worker(), id, 0).then().statusCode(200);
    return id;
  }

  /** A new referral that the {@link #localTeam} of its municipality refused; version 2. */
  public static UUID refused(String municipality) {
    var id = sent(municipality);
    refuse(partner("lt-" + municipality), id, 1, Map.of("reason", "no-capacity"))
        .then()
        .statusCode(200);
    return id;
  }

  public static Response read(UUID id) {
    return worker().get("/referrals/" + id);
  }

  public static Response choose(
      RequestSpecification by, UUID id, long version, Map<String, ?> choice) {
    return by.header("If-Match", tag(version)).body(choice).put("/referrals/" + id + "/partner");
  }

  public static Response send(RequestSpecification by, UUID id, long version) {
    return by.header("If-Match", tag(version)).post("/referrals/" + id + "/sendings");
  }

  public static Response confirm(RequestSpecification by, UUID id, long version) {
    return by.header("If-Match", tag(version)).post("/referrals/" + id + "/receipts");
  }

  public static Response accept(RequestSpecification by, UUID id, long version) {
    return by.header("If-Match", tag(version)).post("/referrals/" + id + "/acceptances");
  }

  public static Response refuse(
      RequestSpecification by, UUID id, long version, Map<String, ?> refusal) {
    return by.header("If-Match", tag(version)).body(refusal).post("/referrals/" + id + "/refusals");
  }
}
