package nl.tijdig.referral.referral;

import nl.tijdig.platform.web.ProblemType;

/** What only referrals can refuse. */
enum ReferralProblem implements ProblemType {
  PARTNER_INACTIVE("partner-inactive", 409, "Partner niet actief", "Partner not active");

  private final String slug;
  private final int status;
  private final String titleNl;
  private final String titleEn;

  ReferralProblem(String slug, int status, String titleNl, String titleEn) {
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
