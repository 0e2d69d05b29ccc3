package nl.tijdig.platform.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class StoredIdempotency implements Idempotency {

  private final IdempotencyKeys keys;
  private final Fingerprints fingerprints;
  private final Actor actor;
  private final HttpServerRequest http;

  StoredIdempotency(
      IdempotencyKeys keys, Fingerprints fingerprints, Actor actor, HttpServerRequest http) {
    this.keys = keys;
    this.fingerprints = fingerprints;
    this.actor = actor;
    this.http = http;
  }

  @Override
  @Transactional
  public Response once(@Nullable String key, Object request, Supplier<Response> create) {
    if (key == null) {
      return create.get();
    }
    var id = new IdempotencyKeys.Id(client(), IdempotencyKeys.read(key));
    var fingerprint = fingerprints.of(http.method().name(), http.path(), request);
    if (keys.claim(id, fingerprint)) {
      return keys.keep(id, create.get());
    }
    return keys.replay(id, fingerprint);
  }

  private String client() {
    return actor.has(Roles.PARTNER) ? actor.organisation().orElseThrow() : actor.account();
  }
}
