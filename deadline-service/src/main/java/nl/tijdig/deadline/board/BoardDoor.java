package nl.tijdig.deadline.board;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import nl.tijdig.platform.web.Language;

/**
 * What comes before signing in: the policy of the pages, and that there is no board where nobody
 * can sign in to it.
 */
@Singleton
class BoardDoor {

  /** After the headers that every answer has, before the limits and before signing in. */
  private static final int EARLY = 2_000;

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private final BoardConfig config;

  BoardDoor(BoardConfig config) {
    this.config = config;
  }

  void register(@Observes Filters filters) {
    filters.register(this::enter, EARLY);
  }

  private void enter(RoutingContext context) {
    var path = context.request().path();
    if (path == null || !BoardPaths.isOfBoard(path)) {
      context.next();
      return;
    }
    context
        .response()
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (config.signIn() || path.startsWith(BoardPaths.ASSETS)) {
      context.next();
    } else {
      closed(context);
    }
  }

  private static void closed(RoutingContext context) {
    var visit = Visit.of(context);
    context
        .response()
        .setStatusCode(503)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, visit.language().tag())
        .end(message(visit).render());
  }

  private static TemplateInstance message(Visit visit) {
    Language language = visit.language();
    return Templates.message(
            new Notice(
                language.choose("Het bord staat uit", "The board is off"),
                language.choose(
                    "Er is nog niet ingesteld hoe u zich met een browser aanmeldt."
                        + " Vraag het uw beheerder.",
                    "How to sign in with a browser has not been set up. Ask your administrator."),
                "",
                false))
        .setLocale(language.locale());
  }
}
