package nl.tijdig.deadline.move;

import nl.tijdig.platform.web.ProblemType;

/** What moving a term says no to, besides what every service says no to. */
enum MoveProblem implements ProblemType {
  /** Members: {@code rule}, {@code ruleVersion}, and {@code ground}, what the rule rests on. */
  NOT_BY_RULE("not-allowed-by-rule", 409, "De regel staat dit niet toe", "The rule does not allow"),
  /** Members: {@code rule}, {@code ruleVersion} and {@code times}, how often it may be. */
  NOT_AGAIN("not-allowed-again", 409, "Niet nog eens", "Not once more"),
  /** Members: {@code dueAt}, the moment it passed. */
  TOO_LATE("term-has-passed", 409, "Termijn is verlopen", "The term has passed");

  private final String slug;
  private final int status;
  private final String titleNl;
  private final String titleEn;

  MoveProblem(String slug, int status, String titleNl, String titleEn) {
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
