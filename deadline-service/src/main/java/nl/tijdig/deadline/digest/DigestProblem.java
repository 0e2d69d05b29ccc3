package nl.tijdig.deadline.digest;

import nl.tijdig.platform.web.ProblemType;

/** What digests say no to, besides what every service says no to. */
enum DigestProblem implements ProblemType {
  /** The installation has no mail server. */
  NOT_SET_UP("digests-not-set-up", 501, "E-mail is niet ingericht", "E-mail is not set up");

  private final String slug;
  private final int status;
  private final String titleNl;
  private final String titleEn;

  DigestProblem(String slug, int status, String titleNl, String titleEn) {
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
