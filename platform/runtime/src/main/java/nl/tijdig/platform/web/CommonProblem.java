package nl.tijdig.platform.web;

/** The errors every service can answer with. */
public enum CommonProblem implements ProblemType {
  INVALID_INPUT("invalid-input", 400, "Ongeldige invoer", "Invalid input"),
  MALFORMED_JSON("malformed-json", 400, "Onleesbare JSON", "Malformed JSON"),
  NOT_SIGNED_IN("not-signed-in", 401, "Niet aangemeld", "Not signed in"),
  NOT_ALLOWED("not-allowed", 403, "Niet toegestaan", "Not allowed"),
  NOT_FOUND("not-found", 404, "Niet gevonden", "Not found"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "Methode niet toegestaan", "Method not allowed"),
  NOT_ACCEPTABLE("not-acceptable", 406, "Vorm niet beschikbaar", "Not acceptable"),
  CONFLICT("conflict", 409, "Conflict", "Conflict"),
  /** Members: {@code state}, what it is in now, and {@code allowed}, what may happen in it. */
  ILLEGAL_TRANSITION(
      "illegal-transition", 409, "Kan niet in deze toestand", "Not possible in this state"),
  IDEMPOTENCY_CONFLICT(
      "idempotency-conflict",
      409,
      "Sleutel eerder gebruikt voor iets anders",
      "Key used before for something else"),
  DUPLICATE_REFERENCE(
      "duplicate-reference", 409, "Kenmerk al in gebruik", "Reference already in use"),
  STALE_VERSION("stale-version", 412, "Inmiddels gewijzigd", "Changed in the meantime"),
  TOO_LARGE("too-large", 413, "Te groot", "Too large"),
  ADDRESS_TOO_LONG("address-too-long", 414, "Adres te lang", "Address too long"),
  UNSUPPORTED_MEDIA_TYPE(
      "unsupported-media-type", 415, "Vorm niet ondersteund", "Unsupported media type"),
  VERSION_REQUIRED("version-required", 428, "Versie vereist", "Version required"),
  HEADERS_TOO_LARGE("headers-too-large", 431, "Headers te groot", "Headers too large"),
  TOO_MANY_REQUESTS("too-many-requests", 429, "Te veel verzoeken", "Too many requests"),
  INTERNAL("internal", 500, "Interne fout", "Internal error"),
  DATABASE_AWAY("database-away", 503, "Tijdelijk niet beschikbaar", "Temporarily unavailable");

  private final String slug;
  private final int status;
  private final String titleNl;
  private final String titleEn;

  CommonProblem(String slug, int status, String titleNl, String titleEn) {
    this.slug = slug;
    this.status = status;
    this.titleNl = titleNl;
    this.titleEn = titleEn;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String titleNl() {
    return titleNl;
  }

  @Override
  public String titleEn() {
    return titleEn;
  }
}
