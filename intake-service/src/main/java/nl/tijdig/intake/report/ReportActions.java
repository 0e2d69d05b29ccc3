package nl.tijdig.intake.report;

import java.util.List;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;

/** What may be done next with a report, by the one who asks. */
public final class ReportActions {

  private ReportActions() {}

  public static List<String> allowed(Report report, Actor actor) {
    return actor.has(Roles.INTAKE_WORKER) ? List.of("triage") : List.of();
  }
}
