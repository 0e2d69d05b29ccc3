package nl.tijdig.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import nl.tijdig.platform.identity.Refusals;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Finds the answer to whatever went wrong, and keeps what only operators may see in the log. */
@Singleton
public class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);

  private final ObjectMapper json;
  private final Violations violations;
  private final Refusals refusals;

  Problems(ObjectMapper json, Violations violations, Refusals refusals) {
    this.json = json;
    this.violations = violations;
    this.refusals = refusals;
  }

  public Problem of(Throwable thrown) {
    return causes(thrown)
        .map(this::known)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> byStatus(thrown));
  }

  byte[] body(Problem problem, Language language) {
    try {
      return json.writeValueAsBytes(ProblemDetails.of(problem, language));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem holds what JSON can hold", e);
    }
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
  }

  private @Nullable Problem known(Throwable cause) {
    return switch (cause) {
      case Problem problem -> problem;
      case UnauthorizedException _ -> StandardProblems.notSignedIn();
      case AuthenticationFailedException _ -> StandardProblems.tokenRefused();
      case AuthenticationCompletionException _ -> StandardProblems.tokenRefused();
      case ForbiddenException _ -> StandardProblems.notAllowed(refusals.reason());
      case ResteasyReactiveViolationException invalid -> violations.problem(invalid);
      case OptimisticLockException _ -> ExpectedVersion.stale();
      case StaleStateException _ -> ExpectedVersion.stale();
      case JDBCConnectionException _ -> StandardProblems.databaseAway();
      case SQLException failure -> DatabaseProblems.of(failure);
      default -> null;
    };
  }

  private static Problem byStatus(Throwable thrown) {
    return thrown instanceof WebApplicationException failure
        ? StandardProblems.ofStatus(failure.getResponse().getStatus())
            .orElseGet(() -> internal(thrown))
        : internal(thrown);
  }

  private static Problem internal(Throwable thrown) {
    LOG.error("A request failed", thrown);
    return StandardProblems.internal();
  }
}
