package nl.tijdig.platform.web;

import java.net.URI;

/** A kind of error that callers can tell apart; every service has an enum of its own. */
public interface ProblemType {

  /** The last part of the type's URI, for example {@code stale-version}. */
  String slug();

  /** The HTTP status it is answered with. */
  int status();

  String titleNl();

  String titleEn();

  default URI uri() {
    return URI.create("https://tijdig.nl/problems/" + slug());
  }
}
