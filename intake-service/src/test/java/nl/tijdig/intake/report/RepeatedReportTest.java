package nl.tijdig.intake.report;

import static nl.tijdig.intake.Api.OTHER_PARTNER;
import static nl.tijdig.intake.Api.asPartner;
import static nl.tijdig.intake.Api.idIn;
import static nl.tijdig.intake.Api.send;
import static nl.tijdig.intake.Api.triage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.tijdig.intake.Published;
import nl.tijdig.intake.Samples;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class RepeatedReportTest {

  @Test
  void theSameReportAgainGetsTheFirstReceipt() {
    var report = Samples.report();
    var first = send(asPartner(), report);

    var again = send(asPartner(), report);

    first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    again.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertSameReceipt(again, first);
    assertThat(reportsWith(report)).isEqualTo(1);
  }

  @Test
  void theReceiptIsTheFirstOneAlsoWhenTheReportHasGoneOn() {
    var report = Samples.report();
    var first = send(asPartner(), report);
    var other = Samples.report();
    var open = idIn(send(asPartner(), other));
    triage(open, 0, Samples.triage("report", "urgent")).then().statusCode(200);
    var join = Samples.triage("report", "urgent");
    join.put("caseId", nl.tijdig.intake.Api.caseOf(open).toString());
    triage(idIn(first), 0, join).then().statusCode(200);

    assertSameReceipt(send(asPartner(), report), first);
  }

  @Test
  void anotherOrderOfFieldsAndAnotherOffsetAreTheSameReport() {
    var report = Samples.report();
    var first = send(asPartner(), report);
    var shuffled = Samples.json("{}");
    List<String> names = new java.util.ArrayList<>();
    report.fieldNames().forEachRemaining(names::add);
    names.reversed().forEach(name -> shuffled.set(name, report.get(name)));
    shuffled.withObject("/incident").put("occurredFrom", "2026-01-02T20:40:00Z");

    assertSameReceipt(send(asPartner(), shuffled), first);
  }

  @Test
  void anotherReportWithTheSameReferenceIsRefusedWithWhatToDo() {
    var report = Samples.report();
    var first = idIn(send(asPartner(), report));
    report.withObject("/incident").put("description", "Iets anders.");

    send(asPartner(), report)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("https://tijdig.nl/problems/duplicate-reference"))
        .body("detail", containsString("nieuw kenmerk"))
        .body("reportId", equalTo(first.toString()));
    assertThat(reportsWith(report)).isEqualTo(1);
  }

  @Test
  void aReferenceBelongsToItsOrganisation() {
    var report = Samples.report();

    var first = idIn(send(asPartner(), report));
    var other = idIn(send(asPartner(OTHER_PARTNER), report));

    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void ofManyAtOnceOneIsTakenInAndAllGetItsReceipt() {
    var report = Samples.report();

    var answers = atOnce(8, () -> send(asPartner(), report));

    var ids = answers.stream().map(nl.tijdig.intake.Api::idIn).distinct().toList();
    assertThat(ids).hasSize(1);
    assertThat(reportsWith(report)).isEqualTo(1);
    assertThat(Published.about(ids.getFirst(), 1)).hasSize(1);
  }

  @Test
  void ofTwoDifferentReportsAtOnceWithOneReferenceOneIsRefused() {
    var one = Samples.report();
    var other = one.deepCopy();
    other.withObject("/incident").put("description", "Iets anders.");
    var turns = List.of(one, other).iterator();

    var answers = atOnce(2, () -> send(asPartner(), next(turns)));

    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
    assertThat(reportsWith(one)).isEqualTo(1);
  }

  @Test
  void theSameIdempotencyKeyWithTheSameReportGetsTheFirstAnswer() {
    var report = Samples.report();
    var key = UUID.randomUUID().toString();

    var first = send(asPartner().header("Idempotency-Key", key), report);
    var again = send(asPartner().header("Idempotency-Key", '"' + key + '"'), report);

    again.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertSameReceipt(again, first);
  }

  @Test
  void theSameIdempotencyKeyWithAnotherReportIsRefused() {
    var key = UUID.randomUUID().toString();
    send(asPartner().header("Idempotency-Key", key), Samples.report()).then().statusCode(201);

    send(asPartner().header("Idempotency-Key", key), Samples.report())
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tijdig.nl/problems/idempotency-conflict"));
  }

  private static void assertSameReceipt(Response again, Response first) {
    assertThat(again.body().asString()).isEqualTo(first.body().asString());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
  }

  private static long reportsWith(ObjectNode report) {
    return Databases.number(
        "select count(*) from report where reference = '%s'"
            .formatted(report.get("reference").asText()));
  }

  private static synchronized ObjectNode next(java.util.Iterator<ObjectNode> turns) {
    return turns.next();
  }

  private static List<Response> atOnce(int times, Callable<Response> request) {
    var barrier = new CyclicBarrier(times);
    try (var threads = Executors.newFixedThreadPool(times)) {
      return IntStream.range(0, times)
          .mapToObj(
              i ->
                  threads.submit(
                      () -> {
                        barrier.await();
                        return request.call();
                      }))
          .toList()
          .stream()
          .map(RepeatedReportTest::result)
          .toList();
    }
  }

  private static Response result(Future<Response> answer) {
    try {
      return answer.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
