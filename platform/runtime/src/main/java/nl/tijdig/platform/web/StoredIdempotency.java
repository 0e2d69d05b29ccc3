package nl.tijdig.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.function.Supplier;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.IdempotencyKeys.Kept;
import nl.tijdig.platform.web.IdempotencyKeys.OwnedKey;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class StoredIdempotency implements Idempotency {

  private final IdempotencyKeys keys;
  private final Fingerprints fingerprints;
  private final Actor actor;
  private final HttpServerRequest http;
  private final ObjectMapper json;

  StoredIdempotency(
      IdempotencyKeys keys,
      Fingerprints fingerprints,
      Actor actor,
      HttpServerRequest http,
      ObjectMapper json) {
    this.keys = keys;
    this.fingerprints = fingerprints;
    this.actor = actor;
    this.http = http;
    this.json = json;
  }

  @Override
  @Transactional
  public Response once(@Nullable String key, Object request, Supplier<Response> create) {
    if (key == null) {
      return create.get();
    }
    var id = new OwnedKey(client(), IdempotencyHeader.read(key));
    var fingerprint = fingerprints.of(http.method().name(), http.path(), request);
    if (!keys.claim(id, fingerprint)) {
      return replay(id, fingerprint);
    }
    var answer = create.get();
    keys.keep(id, kept(fingerprint, answer));
    return answer;
  }

  /** A partner's systems share its keys; any other key is of the account that chose it. */
  private String client() {
    return actor.has(Roles.PARTNER) ? actor.organisation().orElseThrow() : actor.account();
  }

  private Kept kept(byte[] fingerprint, Response answer) {
    try {
      return new Kept(
          fingerprint,
          answer.getStatus(),
          answer.getHeaderString(HttpHeaders.LOCATION),
          answer.getHeaderString(HttpHeaders.ETAG),
          answer.hasEntity() ? json.writeValueAsString(answer.getEntity()) : null);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer can be written as JSON", e);
    }
  }

  private Response replay(OwnedKey id, byte[] fingerprint) {
    var first = keys.find(id).orElseThrow(StoredIdempotency::forgotten);
    if (!Arrays.equals(first.fingerprint(), fingerprint)) {
      throw usedForSomethingElse();
    }
    return Response.status(first.status())
        .header("Idempotency-Replayed", "true")
        .header(HttpHeaders.LOCATION, first.location())
        .header(HttpHeaders.ETAG, first.etag())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(first.answer())
        .build();
  }

  private static Problem usedForSomethingElse() {
    return new Problem(
        CommonProblem.IDEMPOTENCY_CONFLICT,
        "Deze Idempotency-Key is al gebruikt voor een ander verzoek. Gebruik een nieuwe.",
        "This Idempotency-Key was used for another request. Use a new one.");
  }

  private static Problem forgotten() {
    return new Problem(
        CommonProblem.CONFLICT,
        "Het eerste verzoek met deze sleutel wordt net opgeruimd. Probeer het opnieuw.",
        "The first request with this key is just being removed. Try again.");
  }
}
