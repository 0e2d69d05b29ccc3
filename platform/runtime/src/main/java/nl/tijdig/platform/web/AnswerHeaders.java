package nl.tijdig.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What every answer carries, errors and unknown addresses included: the version of the API (ADR
 * version-header) and what keeps browsers and caches away from it (ADR security-headers).
 */
@Singleton
class AnswerHeaders {

  private static final int BEFORE_ALL_ELSE = Integer.MAX_VALUE;

  private final Map<String, String> headers;

  AnswerHeaders(@ConfigProperty(name = "tijdig.api-version") String version) {
    headers =
        Map.of(
            "API-Version", version,
            "Cache-Control", "no-store",
            "Content-Security-Policy", "frame-ancestors 'none'; default-src 'none'",
            "Referrer-Policy", "no-referrer",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");
  }

  void register(@Observes Filters filters) {
    filters.register(
        request -> {
          addTo(request.response());
          request.next();
        },
        BEFORE_ALL_ELSE);
  }

  void addTo(HttpServerResponse answer) {
    headers.forEach(answer::putHeader);
  }
}
