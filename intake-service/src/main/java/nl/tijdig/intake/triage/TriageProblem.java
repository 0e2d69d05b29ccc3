package nl.tijdig.intake.triage;

import nl.tijdig.platform.web.ProblemType;

/** What triage says no to, besides what every service says no to. */
enum TriageProblem implements ProblemType {
  /** Members: {@code state} of the case. */
  CASE_CLOSED("case-closed", 409, "Casus gesloten", "Case closed"),
  /** Members: {@code kind} of the report. */
  NO_GROUND_TO_MATCH(
      "no-ground-to-match", 409, "Geen grondslag om te vergelijken", "No ground to match");

  private final String slug;
  private final int status;
  private final String titleNl;
  private final String titleEn;

  TriageProblem(String slug, int status, String titleNl, String titleEn) {
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
