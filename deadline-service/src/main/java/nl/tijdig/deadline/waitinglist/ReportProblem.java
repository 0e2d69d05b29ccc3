package nl.tijdig.deadline.waitinglist;

import nl.tijdig.platform.web.ProblemType;

/** What is wrong with waiting-list reports, besides what every service says no to. */
enum ReportProblem implements ProblemType {
  /** Its content is not what it was when it was made. */
  DAMAGED("report-damaged", 500, "De rapportage is beschadigd", "The report is damaged");

  private final String slug;
  private final int status;
  private final String titleNl;
  private final String titleEn;

  ReportProblem(String slug, int status, String titleNl, String titleEn) {
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
