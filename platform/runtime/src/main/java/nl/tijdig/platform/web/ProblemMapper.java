package nl.tijdig.platform.web;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers whatever a resource or the way to it throws. */
class ProblemMapper {

  private final Problems problems;

  ProblemMapper(Problems problems) {
    this.problems = problems;
  }

  // Those that Quarkus maps itself are named one by one, since the closest mapper wins.
  @ServerExceptionMapper({
    Throwable.class,
    WebApplicationException.class,
    UnauthorizedException.class,
    AuthenticationFailedException.class,
    AuthenticationCompletionException.class,
    ForbiddenException.class,
    ValidationException.class,
    ResteasyReactiveViolationException.class
  })
  Response answer(Throwable thrown, HttpHeaders request, HttpServerRequest connection) {
    var problem = problems.of(thrown);
    var language = Language.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    var answer =
        Response.status(problem.type().status())
            .type(ProblemDetails.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .entity(problems.body(problem, language));
    problem.headers().forEach(answer::header);
    if (problem.type() == CommonProblem.TOO_LARGE) {
      UnreadBody.close(connection, answer);
    }
    return answer.build();
  }
}
