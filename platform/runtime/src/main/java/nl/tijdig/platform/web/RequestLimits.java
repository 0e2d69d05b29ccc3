package nl.tijdig.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long an address and how large the headers of a request may be. The server itself takes more,
 * since what it refuses is refused without a problem.
 */
@Singleton
class RequestLimits {

  /** The colon and space in a header, and the end of its line. */
  private static final int BETWEEN = 4;

  private final long address;
  private final long headers;

  RequestLimits(
      @ConfigProperty(name = "tijdig.web.max-address-size") MemorySize address,
      @ConfigProperty(name = "tijdig.web.max-header-size") MemorySize headers) {
    this.address = address.asLongValue();
    this.headers = headers.asLongValue();
  }

  Optional<Problem> exceededBy(HttpServerRequest request) {
    if (request.uri().length() > address) {
      return Optional.of(StandardProblems.addressTooLong());
    }
    return size(request) > headers
        ? Optional.of(StandardProblems.headersTooLarge())
        : Optional.empty();
  }

  private static long size(HttpServerRequest request) {
    var size = 0L;
    for (var header : request.headers()) {
      size += header.getKey().length() + header.getValue().length() + BETWEEN;
    }
    return size;
  }
}
