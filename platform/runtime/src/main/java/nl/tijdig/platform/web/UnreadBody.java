package nl.tijdig.platform.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** What is left of a body that was refused while it came in. */
final class UnreadBody {

  /** Time for the caller to read the answer before its connection goes. */
  private static final long LINGER_MILLIS = 2_000;

  private UnreadBody() {}

  /**
   * Ends the connection after the answer, since nobody is going to read the rest. Closed at once,
   * the caller would find its connection reset before it had read the answer.
   */
  static void close(HttpServerRequest request, ResponseBuilder answer) {
    if (request.version() == HttpVersion.HTTP_2) {
      return; // one stream among others, which ends by itself
    }
    answer.header("Connection", "close");
    request.response().endHandler(sent -> linger(request));
  }

  private static void linger(HttpServerRequest request) {
    request.handler(rest -> {});
    request.endHandler(end -> request.connection().close());
    request.resume();
    Vertx.currentContext().owner().setTimer(LINGER_MILLIS, timer -> request.connection().close());
  }
}
