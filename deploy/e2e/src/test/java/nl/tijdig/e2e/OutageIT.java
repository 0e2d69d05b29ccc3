package nl.tijdig.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What was accepted is told once in effect and every term that passed has its one alert, whatever
 * was down in the meantime. The reports came in long ago, so both clocks of each have run out.
 */
class OutageIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String POLICE = "00000001234567890000";
  private static final Set<String> BOTH_CLOCKS =
      Set.of("safety-assessment", "safety-assessment-legal");
  private static final Instant LONG_AGO = Instant.parse("2026-01-05T10:00:00Z");

  private final RunningSystem system = RunningSystem.get();

  @BeforeEach
  void nothingIsDownAnyMore() {
    system.awaitReady();
  }

  @Test
  void deadlineServiceThatIsKilledInTheMiddleLosesAndDoublesNothing() {
    var before = importReports(150);
    system.kill("deadline");
    var during = importReports(50);

    everyTermHasItsOneAlert(union(before, during));
  }

  @Test
  void intakeServiceThatIsKilledTellsAfterwardsWhatItHadAccepted() {
    var reports = importReports(100);
    system.kill("intake");
    system.awaitReady();

    everyTermHasItsOneAlert(reports);
  }

  @Test
  void reportsAreAcceptedWhileKafkaDoesNotAnswer() {
    var reports = new HashSet<String>();
    system.unreachable("kafka", () -> reports.addAll(importReports(50)));

    everyTermHasItsOneAlert(reports);
  }

  @Test
  void kafkaThatIsKilledComesBackWithEverything() {
    var before = importReports(50);
    system.kill("kafka");
    var during = importReports(50);

    everyTermHasItsOneAlert(union(before, during));
  }

  @Test
  void partnerThatRetriesWhilePostgresRestartsReportsEachOnce() {
    var references = IntStream.range(0, 20).mapToObj(i -> "PG-" + UUID.randomUUID()).toList();
    var accepted = importReports(50);
    system.restart("postgresql");
    var reports = references.stream().map(this::postUntilAccepted).collect(Collectors.toSet());

    assertThat(reports).hasSize(references.size());
    assertThat(references.stream().map(this::postUntilAccepted).collect(Collectors.toSet()))
        .isEqualTo(reports);
    everyReportIsToldOnce(reports);
    everyTermHasItsOneAlert(accepted);
  }

  @Test
  void importThatIsBrokenOffAndRunAgainTakesNothingTwice() {
    var lines = lines(40);
    var firstHalf = importLines(lines.subList(0, 20));
    var whole = importLines(lines);

    assertThat(whole).containsAll(firstHalf).hasSize(40);
    everyReportIsToldOnce(whole);
  }

  private void everyTermHasItsOneAlert(Set<String> reports) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .untilAsserted(() -> assertThat(breaches(reports)).hasSize(reports.size() * 2));
    everyReportIsToldOnce(reports);
    // Whatever would still come twice had to pass the same queue.
    everyTermOf(importReports(1));
    assertThat(breaches(reports))
        .as("one breach for each clock of each report")
        .hasSize(reports.size() * 2)
        .doesNotHaveDuplicates();
  }

  private void everyTermOf(Set<String> reports) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .untilAsserted(() -> assertThat(breaches(reports)).hasSize(reports.size() * 2));
  }

  private void everyReportIsToldOnce(Set<String> reports) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .untilAsserted(() -> assertThat(received(reports)).hasSameSizeAs(reports));
    assertThat(received(reports)).containsExactlyInAnyOrderElementsOf(reports);
  }

  /** The subjects of the events; the same event delivered twice has one id. */
  private List<String> received(Set<String> reports) {
    return distinct("tijdig.intake.v1", "nl.tijdig.intake.report-received").stream()
        .map(EventLog.Told::subject)
        .filter(reports::contains)
        .toList();
  }

  /** Rule and report of every breach that was told. */
  private List<String> breaches(Set<String> reports) {
    return distinct("tijdig.deadline.v1", "nl.tijdig.deadline.deadline-breached").stream()
        .map(told -> json(told.json()))
        .filter(data -> reports.contains(data.path("subjectId").asText()))
        .filter(data -> BOTH_CLOCKS.contains(data.path("rule").asText()))
        .map(data -> data.path("rule").asText() + " of " + data.path("subjectId").asText())
        .toList();
  }

  private List<EventLog.Told> distinct(String topic, String type) {
    return EventLog.read(system.kafka(), topic).stream()
        .filter(told -> told.type().equals(type))
        .distinct()
        .toList();
  }

  private Set<String> importReports(int count) {
    return importLines(lines(count));
  }

  private static List<String> lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> write(TestReports.imported("OLD-" + UUID.randomUUID(), LONG_AGO)))
        .toList();
  }

  private Set<String> importLines(List<String> lines) {
    var answer =
        Api.of(system, "intake", "team-lead")
            .request()
            .contentType("application/x-ndjson")
            .body(String.join("\n", lines).getBytes(UTF_8))
            .post("/imports?source=e2e")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    var ids = new ArrayList<String>();
    for (var line : answer.lines().toList()) {
      assertThat(json(line).path("status").asText()).as(line).isIn("created", "already");
      ids.add(json(line).path("id").asText());
    }
    return Set.copyOf(ids);
  }

  /** As the system of the police does: until there is an answer that it was received. */
  private String postUntilAccepted(String reference) {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptions()
        .until(
            () ->
                Api.ofPartner(system, "intake", POLICE)
                    .request()
                    .contentType("application/json")
                    .body(TestReports.fromPolice(reference, "0363"))
                    .post("/reports"),
            answer -> {
              assertThat(answer.statusCode()).isIn(201, 503);
              return answer.statusCode() == 201;
            })
        .path("id");
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    var all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  private static String write(Map<String, Object> report) {
    try {
      return JSON.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
