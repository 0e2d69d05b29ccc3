package nl.tijdig.referral.partner;

import nl.tijdig.platform.web.ProblemType;

/** What only the directory of partners can refuse. */
enum PartnerProblem implements ProblemType {
  DUPLICATE_CODE(
      "duplicate-partner-code", 409, "Partnercode al in gebruik", "Partner code already in use");

  private final String slug;
  private final int status;
  private final String titleNl;
  private final String titleEn;

  PartnerProblem(String slug, int status, String titleNl, String titleEn) {
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
