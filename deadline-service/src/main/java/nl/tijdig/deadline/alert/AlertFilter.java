package nl.tijdig.deadline.alert;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.rule.Audience;
import nl.tijdig.deadline.team.SubjectTeams;
import nl.tijdig.platform.sql.Conditions;
import nl.tijdig.platform.web.Municipality;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which alerts are asked for; what was not given does not narrow the list. */
record AlertFilter(
    @QueryParam("type") @Nullable AlertType type,
    @QueryParam("rule")
        @Parameter(description = "Id van de regel. / Id of the rule.", example = "acute-sight")
        @Nullable String rule,
    @QueryParam("kind") @Nullable RuleKind kind,
    @QueryParam("municipality")
        @Parameter(description = "CBS-gemeentecode. / CBS municipality code.", example = "0518")
        @Municipality
        @Nullable String municipality,
    @QueryParam("team")
        @Parameter(
            description = "Het team dat het werk heeft. / The team that has the work.",
            example = "noord")
        @PlainText(max = 200)
        @Nullable String team,
    @QueryParam("audience") @Parameter(description = "Voor wie. / Who it is for.")
        @Nullable Audience audience,
    @QueryParam("caseId") @Nullable UUID caseId) {

  /**
   * The same in SQL.
   *
   * @param firstEscalations those for the team lead, as {@code rule/version/name}
   */
  Conditions conditions(String[] firstEscalations) {
    var conditions = conditions();
    if (audience == null) {
      return conditions;
    }
    if (audience == Audience.WORKER) {
      return conditions.with("alert.type <> 'escalation'");
    }
    var isFirst = audience == Audience.TEAM_LEAD ? " = any (:first)" : " <> all (:first)";
    return conditions
        .with("alert.type = 'escalation'")
        .with("rule || '/' || rule_version || '/' || name" + isFirst, "first", firstEscalations);
  }

  private Conditions conditions() {
    return new Conditions()
        .with("alert.type = :type", "type", type == null ? null : type.code())
        .with("rule = :rule", "rule", rule)
        .with("kind = :kind", "kind", kind == null ? null : kind.code())
        .with("municipality = :municipality", "municipality", municipality)
        .with(SubjectTeams.IS_OF_DEADLINE, "team", team)
        .with("case_id = :caseId", "caseId", caseId);
  }

  boolean admits(AlertView alert) {
    return (type == null || type == alert.type())
        && (rule == null || rule.equals(alert.rule()))
        && (kind == null || kind == alert.kind())
        && (municipality == null || municipality.equals(alert.municipality()))
        && (team == null || team.equals(alert.team()))
        && (audience == null || audience == alert.audience())
        && (caseId == null || caseId.equals(alert.caseId()));
  }
}
