package nl.tijdig.deadline.board;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import nl.tijdig.platform.web.Language;
import nl.tijdig.platform.web.Problem;
import nl.tijdig.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/** What went wrong, as a page. */
@Singleton
class ErrorPages {

  private static final int NOT_FOUND = 404;

  private final Problems problems;

  ErrorPages(Problems problems) {
    this.problems = problems;
  }

  Answer of(Visit visit, @Nullable Throwable thrown, RoutingContext context) {
    var problem = problem(thrown, context.statusCode());
    var page = Templates.message(notice(problem, visit.language()));
    return Answer.of(problem.type().status(), page.setLocale(visit.language().locale()));
  }

  private Problem problem(@Nullable Throwable thrown, int status) {
    if (thrown == null) {
      return status == NOT_FOUND ? notFound() : problems.of(new IllegalStateException("status"));
    }
    return isAboutSigningIn(thrown) ? notSignedIn() : problems.of(thrown);
  }

  private static boolean isAboutSigningIn(Throwable thrown) {
    return thrown instanceof UnauthorizedException
        || thrown instanceof AuthenticationFailedException
        || thrown instanceof AuthenticationCompletionException;
  }

  private static Problem notFound() {
    return new Problem(
        CommonProblem.NOT_FOUND, "Deze pagina bestaat niet.", "There is no such page.");
  }

  private static Problem notSignedIn() {
    return new Problem(
        CommonProblem.NOT_SIGNED_IN,
        "U bent niet (meer) aangemeld. Wat u invulde is niet bewaard.",
        "You are not signed in (any more). What you filled in was not kept.");
  }

  private static Notice notice(Problem problem, Language language) {
    return new Notice(
        language.choose(problem.type().titleNl(), problem.type().titleEn()),
        language.choose(problem.detailNl(), problem.detailEn()),
        errors(problem, language),
        problem.type() != CommonProblem.NOT_ALLOWED);
  }

  private static String name(FieldError error, Language language) {
    return "municipality".equals(error.parameter())
        ? language.choose("Gemeente", "Municipality")
        : "Team";
  }

  private static String errors(Problem problem, Language language) {
    return problem instanceof InvalidInput invalid
        ? invalid.errors().stream()
            .map(error -> name(error, language) + ": " + language.choose(error.nl(), error.en()))
            .collect(Collectors.joining("; "))
        : "";
  }
}
