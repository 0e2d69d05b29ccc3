package nl.tijdig.platform.web;

import static nl.tijdig.platform.ground.FoundStones.anyName;
import static nl.tijdig.platform.ground.FoundStones.body;
import static nl.tijdig.platform.ground.FoundStones.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Requests;
import nl.tijdig.platform.testing.TestClock;
import nl.tijdig.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class IdempotencyTest {

  private static final String MOMENT = "2026-03-02T09:00:00Z";

  @Inject Fingerprints fingerprints;
  @Inject IdempotencyKeys keys;
  @Inject TestClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void theSameRequestAgainGetsTheFirstAnswerAgainAndDoesNothing() {
    var key = UUID.randomUUID().toString();
    var body = body(anyName(), MOMENT);

    var first = send(key, body);
    var second = send(key, body);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("Location")).isEqualTo(first.header("Location")).isNotNull();
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotNull();
    assertThat(second.contentType()).startsWith("application/json");
    assertThat(stones(body)).isOne();
  }

  @Test
  void theSameContentInAnotherOrderIsTheSameRequest() {
    var key = UUID.randomUUID().toString();
    var name = anyName();

    worker()
        .header("Idempotency-Key", key)
        .body(
            """
            {"name":"%s","weight":3,"urgency":"acute","foundAt":"2026-03-02T09:00:00Z"}\
            """
                .formatted(name))
        .post("/stones");
    worker()
        .header("Idempotency-Key", key)
        .body(
            """
            {"foundAt": "2026-03-02T10:00:00+01:00", "urgency": "acute", "weight": 3, "name": "%s"}
            """
                .formatted(name))
        .post("/stones")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", equalTo("true"));
  }

  @Test
  void aKeyInQuotesIsTheSameKey() {
    var key = UUID.randomUUID().toString();
    var body = body(anyName(), MOMENT);

    send(key, body);

    assertThat(send("\"" + key + "\"", body).header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void anotherRequestWithTheSameKeyIs409AndChangesNothing() {
    var key = UUID.randomUUID().toString();
    var other = body(anyName(), MOMENT);
    send(key, body(anyName(), MOMENT));

    send(key, other)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("https://tijdig.nl/problems/idempotency-conflict"))
        .body("title", equalTo("Sleutel eerder gebruikt voor iets anders"));
    assertThat(stones(other)).isZero();
  }

  @Test
  void whatIsKeptOfARequestCannotBeRecomputedWithoutTheKeyOfTheOrganisation() throws Exception {
    var kept = fingerprints.of("POST", "/stones", Map.of("name", "granite"));

    var plain = "POST /stones\n{\"name\":\"granite\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(kept)
        .isEqualTo(fingerprints.of("POST", "/stones", Map.of("name", "granite")))
        .isNotEqualTo(fingerprints.of("POST", "/stones", Map.of("name", "marble")))
        .isNotEqualTo(MessageDigest.getInstance("SHA-256").digest(plain));
  }

  @Test
  void theKeyOfAnotherIsNotMine() {
    var key = UUID.randomUUID().toString();
    send(key, body(anyName(), MOMENT));
    var mine = body(anyName(), MOMENT);

    Requests.withToken(Tokens.of(Roles.INTAKE_WORKER, "another-worker"))
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(mine)
        .post("/stones")
        .then()
        .statusCode(201);
    assertThat(stones(mine)).isOne();
  }

  @Test
  void theSystemsOfOnePartnerShareItsKeys() {
    var key = UUID.randomUUID().toString();
    var body = body(anyName(), MOMENT);
    for (var account : List.of("first-system", "second-system")) {
      var token = Tokens.sign(account, Set.of(Roles.PARTNER), Map.of("organisation", "0002"));
      Requests.withToken(token)
          .contentType(ContentType.JSON)
          .header("Idempotency-Key", key)
          .body(body)
          .post("/stones")
          .then()
          .statusCode(201);
    }

    assertThat(stones(body)).isOne();
  }

  @Test
  void ofManyAtOnceOneIsDoneAndTheOthersGetItsAnswer()
      throws InterruptedException, ExecutionException {
    var key = UUID.randomUUID().toString();
    var body = body(anyName(), MOMENT);
    var start = new CyclicBarrier(4);
    Callable<Response> attempt =
        () -> {
          start.await();
          return send(key, body);
        };

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(IntStream.range(0, 4).mapToObj(number -> attempt).toList());

      for (var answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(201);
      }
      assertThat(answers.stream().map(answer -> answer.resultNow().asString()).distinct())
          .hasSize(1);
    }
    assertThat(stones(body)).isOne();
  }

  @Test
  void aRequestThatWasRefusedMayBeMendedAndSentWithTheSameKey() {
    var key = UUID.randomUUID().toString();
    var taken = body(anyName(), MOMENT);
    send(UUID.randomUUID().toString(), taken);

    send(key, taken).then().statusCode(500);

    send(key, body(anyName(), MOMENT)).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "\"open", "not-ascii-é"})
  void whatIsNotAKeyIs400(String key) {
    send(key, body(anyName(), MOMENT))
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("Idempotency-Key"));
  }

  @Test
  void oldKeysAreForgotten() {
    var key = UUID.randomUUID().toString();
    send(key, body(anyName(), MOMENT));
    clock.advance(Duration.ofDays(7).plusMinutes(1));
    var fresh = UUID.randomUUID().toString();
    send(fresh, body(anyName(), MOMENT));

    assertThat(keys.forget(Duration.ofDays(7))).isPositive();

    assertThat(kept(key)).isZero();
    assertThat(kept(fresh)).isOne();
  }

  private static Response send(String key, Map<String, Object> body) {
    return worker().header("Idempotency-Key", key).body(body).post("/stones");
  }

  private static long stones(Map<String, Object> body) {
    return Databases.number("select count(*) from stone where name = '" + body.get("name") + "'");
  }

  private static long kept(String key) {
    return Databases.number("select count(*) from idempotency_key where key = '" + key + "'");
  }
}
