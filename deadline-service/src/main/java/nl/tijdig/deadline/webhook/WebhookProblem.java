package nl.tijdig.deadline.webhook;

import nl.tijdig.platform.web.ProblemType;

/** What webhooks say no to, besides what every service says no to. */
enum WebhookProblem implements ProblemType {
  NOT_ACTIVE("webhook-not-active", 409, "Abonnement niet actief", "Subscription not active");

  private final String slug;
  private final int status;
  private final String titleNl;
  private final String titleEn;

  WebhookProblem(String slug, int status, String titleNl, String titleEn) {
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
