package nl.tijdig.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import nl.tijdig.platform.identity.Refusals;

/** The errors that the way to a resource can end in, each with what the caller can do about it. */
final class StandardProblems {

  private static final String RETRY_AFTER_SECONDS = "5";

  private StandardProblems() {}

  static Optional<Problem> ofStatus(int status) {
    return switch (status) {
      case 400 -> Optional.of(malformed());
      case 401 -> Optional.of(notSignedIn());
      case 404 -> Optional.of(notFound());
      case 405 -> Optional.of(methodNotAllowed(AllowedMethods.ofCurrentRequest()));
      case 406 -> Optional.of(notAcceptable());
      case 413 -> Optional.of(tooLarge());
      case 414 -> Optional.of(addressTooLong());
      case 415 -> Optional.of(unsupportedMediaType());
      case 431 -> Optional.of(headersTooLarge());
      default -> Optional.empty();
    };
  }

  static Problem malformed() {
    return new Problem(
        CommonProblem.INVALID_INPUT,
        "Het verzoek kan niet worden gelezen.",
        "The request cannot be read.");
  }

  static Problem notSignedIn() {
    return new Problem(
            CommonProblem.NOT_SIGNED_IN,
            "Stuur een geldig toegangstoken mee in de header Authorization.",
            "Send a valid access token in the Authorization header.")
        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
  }

  static Problem tokenRefused() {
    return new Problem(
            CommonProblem.NOT_SIGNED_IN,
            "Het toegangstoken is ongeldig of verlopen.",
            "The access token is invalid or has expired.")
        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
  }

  static Problem notAllowed(Refusals.Reason reason) {
    return new Problem(CommonProblem.NOT_ALLOWED, reason.nl(), reason.en());
  }

  static Problem notFound() {
    return new Problem(
        CommonProblem.NOT_FOUND,
        "Op dit adres is niets dat u mag zien.",
        "There is nothing at this address that you may see.");
  }

  static Problem methodNotAllowed(Set<String> allowed) {
    return new Problem(
            CommonProblem.METHOD_NOT_ALLOWED,
            "Deze methode kan hier niet; zie de header Allow.",
            "This method is not possible here; see the Allow header.")
        .withHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
  }

  static Problem notAcceptable() {
    return new Problem(
        CommonProblem.NOT_ACCEPTABLE,
        "Het antwoord bestaat niet in een vorm die Accept noemt.",
        "The answer does not exist in a form that Accept names.");
  }

  static Problem tooLarge() {
    return new Problem(
        CommonProblem.TOO_LARGE,
        "Het verzoek is groter dan hier wordt aangenomen.",
        "The request is larger than is accepted here.");
  }

  static Problem addressTooLong() {
    return new Problem(
        CommonProblem.ADDRESS_TOO_LONG,
        "Het adres met zijn parameters is langer dan hier wordt gelezen.",
        "The address with its parameters is longer than is read here.");
  }

  static Problem headersTooLarge() {
    return new Problem(
        CommonProblem.HEADERS_TOO_LARGE,
        "De headers zijn samen groter dan hier wordt gelezen.",
        "The headers together are larger than is read here.");
  }

  static Problem unsupportedMediaType() {
    return new Problem(
        CommonProblem.UNSUPPORTED_MEDIA_TYPE,
        "Content-Type ontbreekt of wordt hier niet gelezen.",
        "Content-Type is missing or cannot be read here.");
  }

  static Problem otherCharset() {
    return new Problem(
        CommonProblem.UNSUPPORTED_MEDIA_TYPE,
        "JSON wordt alleen in UTF-8 gelezen; Content-Type noemt iets anders.",
        "JSON is read in UTF-8 only; Content-Type names another charset.");
  }

  static Problem databaseAway() {
    return new Problem(
            CommonProblem.DATABASE_AWAY,
            "De gegevens zijn even niet bereikbaar. Probeer het straks opnieuw.",
            "The data cannot be reached for a moment. Try again shortly.")
        .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
  }

  static Problem internal() {
    return new Problem(
        CommonProblem.INTERNAL,
        "Er ging iets mis dat niet aan uw verzoek ligt. Geef bij navraag de instance door.",
        "Something went wrong that is not about your request. Quote the instance when you ask.");
  }
}
