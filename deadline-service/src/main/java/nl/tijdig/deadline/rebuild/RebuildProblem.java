package nl.tijdig.deadline.rebuild;

import nl.tijdig.platform.web.ProblemType;

/** What rebuilding says no to, besides what every service says no to. */
enum RebuildProblem implements ProblemType {
  /** Members: {@code rebuild}, the id of the one at work. */
  AT_WORK("rebuild-at-work", 409, "Er loopt al een herbouw", "A rebuild is at work");

  private final String slug;
  private final int status;
  private final String titleNl;
  private final String titleEn;

  RebuildProblem(String slug, int status, String titleNl, String titleEn) {
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
