package nl.tijdig.deadline.forecast;

import nl.tijdig.platform.web.ProblemType;

/** What forecasts say no to, besides what every service says no to. */
enum ForecastProblem implements ProblemType {
  /**
   * Members: {@code weeks} and {@code terms}, how much there is, and {@code weeksNeeded} and {@code
   * termsNeeded}.
   */
  TOO_LITTLE_HISTORY(
      "too-little-history", 409, "Te weinig geschiedenis", "There is too little history");

  private final String slug;
  private final int status;
  private final String titleNl;
  private final String titleEn;

  ForecastProblem(String slug, int status, String titleNl, String titleEn) {
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
