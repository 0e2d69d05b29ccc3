package nl.tijdig.deadline.board;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Language;
import nl.tijdig.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** What a browser asks, and in which language. */
record Visit(RoutingContext context, Language language) {

  private static final String COOKIE = "tijdig_lang";

  /** The language that was chosen, here or on an earlier page, or else the browser's. */
  static Visit of(RoutingContext context) {
    var chosen =
        chosen(context.request().getParam("lang"))
            .or(
                () ->
                    Optional.ofNullable(context.request().getCookie(COOKIE))
                        .flatMap(cookie -> chosen(cookie.getValue())));
    return new Visit(
        context,
        chosen.orElseGet(
            () -> Language.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))));
  }

  private static Optional<Language> chosen(@Nullable String tag) {
    return List.of(Language.values()).stream()
        .filter(language -> language.tag().equals(tag))
        .findFirst();
  }

  /** The language that is to be remembered, when this visit chose one. */
  Optional<String> languageCookie() {
    return chosen(context.request().getParam("lang"))
        .map(
            language ->
                "%s=%s; Path=%s; Max-Age=31536000; HttpOnly; SameSite=Lax"
                    .formatted(COOKIE, language.tag(), BoardPaths.BOARD));
  }

  /** A parameter of the address; empty when it was left out or left blank. */
  @Nullable String parameter(String name) {
    var value = context.request().getParam(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  MultiMap form() {
    return context.request().formAttributes();
  }

  /**
   * An id in the path.
   *
   * @throws Problem {@code 404} when it is none
   */
  UUID id(String name) {
    try {
      return UUID.fromString(context.pathParam(name));
    } catch (IllegalArgumentException e) {
      throw noPage();
    }
  }

  /** That there is no page at an address. */
  static Problem noPage() {
    return new Problem(
        CommonProblem.NOT_FOUND, "Deze pagina bestaat niet.", "There is no such page.");
  }
}
