package nl.tijdig.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Answers what never reaches a resource: unknown addresses and failures on the way. */
@Singleton
class ProblemRoutes {

  private static final int FIRST = 1_000;

  private final Problems problems;
  private final AnswerHeaders headers;
  private final RequestLimits limits;

  ProblemRoutes(Problems problems, AnswerHeaders headers, RequestLimits limits) {
    this.problems = problems;
    this.headers = headers;
    this.limits = limits;
  }

  void guard(@Observes Filters filters) {
    filters.register(this::refuseTooMuch, FIRST + 1);
    filters.register(this::refuseImpossibleAddress, FIRST);
  }

  void answer(@Observes Router router) {
    // What is no address gets here past all filters.
    router.errorHandler(400, request -> send(request, StandardProblems.malformed()));
    router.errorHandler(404, request -> send(request, StandardProblems.notFound()));
    router.route().order(FIRST).failureHandler(this::fail);
  }

  private void refuseTooMuch(RoutingContext request) {
    limits
        .exceededBy(request.request())
        .ifPresentOrElse(problem -> send(request, problem), request::next);
  }

  /** A trailing slash is another address (ADR no-trailing-slash), and NUL is part of none. */
  private void refuseImpossibleAddress(RoutingContext request) {
    var path = request.request().path();
    if (path != null && path.length() > 1 && path.endsWith("/")) {
      send(request, StandardProblems.notFound());
    } else if (request.request().uri().contains("%00")) {
      send(request, StandardProblems.malformed());
    } else {
      request.next();
    }
  }

  private void fail(RoutingContext request) {
    send(
        request,
        StandardProblems.ofStatus(request.statusCode())
            .orElseGet(() -> ofFailure(request.failure())));
  }

  private Problem ofFailure(@Nullable Throwable failure) {
    return failure == null ? StandardProblems.internal() : problems.of(failure);
  }

  private void send(RoutingContext request, Problem problem) {
    var response = request.response();
    if (response.headWritten()) {
      response.reset();
      return;
    }
    var language = Language.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    headers.addTo(response);
    response.setStatusCode(problem.type().status());
    response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE);
    response.putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    problem.headers().forEach(response::putHeader);
    response.end(Buffer.buffer(problems.body(problem, language)));
  }
}
