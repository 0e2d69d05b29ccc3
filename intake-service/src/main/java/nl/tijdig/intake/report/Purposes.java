package nl.tijdig.intake.report;

import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;

/** For which task of Veilig Thuis somebody reads reports and cases (doelbinding). */
public final class Purposes {

  public static final String INTAKE = "intake";
  public static final String TRIAGE = "triage";
  private static final String SAFETY_ASSESSMENT = "safety-assessment";
  private static final String WORK_DISTRIBUTION = "work-distribution";
  private static final String SUPERVISION = "supervision";

  private Purposes() {}

  /** The task of the role that lets the actor read. */
  public static String of(Actor actor) {
    if (actor.has(Roles.INTAKE_WORKER)) {
      return TRIAGE;
    }
    if (actor.has(Roles.ASSESSOR)) {
      return SAFETY_ASSESSMENT;
    }
    return actor.has(Roles.TEAM_LEAD) ? WORK_DISTRIBUTION : SUPERVISION;
  }
}
