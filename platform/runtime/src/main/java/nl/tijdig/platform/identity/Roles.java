package nl.tijdig.platform.identity;

/** The names of the roles as they stand in tokens, for {@code @RolesAllowed}. */
public final class Roles {

  public static final String PARTNER = "partner";
  public static final String INTAKE_WORKER = "intake-worker";
  public static final String ASSESSOR = "assessor";
  public static final String TEAM_LEAD = "team-lead";
  public static final String REFERRAL_WORKER = "referral-worker";
  public static final String MANAGER = "manager";
  public static final String AUDITOR = "auditor";
  public static final String OPERATIONS = "operations";

  private Roles() {}
}
