package nl.tijdig.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class ProblemMappers {

  @ServerExceptionMapper
  Response problem(Problem problem, HttpHeaders headers) {
    var language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    var answer =
        Response.status(problem.type().status())
            .type(ProblemDetails.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .entity(ProblemDetails.of(problem, language));
    problem.headers().forEach(answer::header);
    return answer.build();
  }
}
