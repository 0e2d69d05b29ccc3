package nl.tijdig.deadline.tryout;

import nl.tijdig.platform.web.ProblemType;

/** What trying a rule says no to, besides what every service says no to. */
enum TryoutProblem implements ProblemType {
  /** One at a time: it reads the whole log. */
  AT_WORK("tryout-at-work", 409, "Er loopt al een proef", "A tryout is at work"),
  TOO_LONG("tryout-too-long", 503, "De proef duurt te lang", "The tryout takes too long"),
  TOO_LARGE("tryout-too-large", 422, "Te veel termijnen", "Too many terms");

  private final String slug;
  private final int status;
  private final String titleNl;
  private final String titleEn;

  TryoutProblem(String slug, int status, String titleNl, String titleEn) {
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
