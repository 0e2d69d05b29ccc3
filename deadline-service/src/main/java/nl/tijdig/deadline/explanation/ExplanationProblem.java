package nl.tijdig.deadline.explanation;

import nl.tijdig.platform.web.ProblemType;

/** What explaining says no to, besides what every service says no to. */
enum ExplanationProblem implements ProblemType {
  /** Members: {@code state} of the term. */
  NOT_LATE("not-late", 409, "Niet overschreden", "Not late");

  private final String slug;
  private final int status;
  private final String titleNl;
  private final String titleEn;

  ExplanationProblem(String slug, int status, String titleNl, String titleEn) {
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
