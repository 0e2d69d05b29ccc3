package nl.tijdig.deadline.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.rule.Audience;
import nl.tijdig.deadline.rule.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An alert as people and programs see it; codes, ids and moments only.
 *
 * @param actions what the reader can do with it now
 */
@Schema(name = "Alert", description = "Een signaal over een termijn. / An alert about a term.")
public record AlertView(
    @Schema(
            description =
                "Plaats in de stroom; wie na deze plaats verder leest mist niets. Een ingetrokken"
                    + " signaal krijgt een nieuwe plaats. / Place in the stream: who reads on after"
                    + " it misses nothing. An alert that is withdrawn takes a new place.",
            examples = "42")
        long position,
    AlertType type,
    @Schema(
            description =
                "Voor wie: waarschuwing en overschrijding voor de medewerker, de eerste escalatie"
                    + " voor de teamleider, volgende voor de manager. / Who it is for: warning and"
                    + " breach for the worker, the first escalation for the team lead, further ones"
                    + " for the manager.")
        Audience audience,
    @Nullable
        @Schema(
            description =
                "Welke waarschuwing of escalatie; afwezig bij een overschrijding. / Which warning"
                    + " or escalation; absent for a breach.",
            examples = "1 working day")
        String name,
    @Schema(description = "Gegeven op. / Raised at.") Instant raisedAt,
    @Nullable
        @Schema(
            description =
                "Ingetrokken, omdat de termijn toch op tijd bleek gehaald of vervallen. /"
                    + " Withdrawn, since the term turned out to be met in time or to have lapsed.")
        Instant withdrawnAt,
    @Schema(description = "De termijn. / The term.") UUID deadlineId,
    @Schema(description = "De regel. / The rule.", examples = "safety-assessment") String rule,
    int ruleVersion,
    @Schema(description = "Hoe de termijn heet. / What the term is called.") Bilingual ruleName,
    RuleKind kind,
    @Schema(description = "Hoe de termijn er nu voor staat. / Where the term stands now.")
        DeadlineState state,
    @Schema(description = "Waar hij over gaat. / What it is about.", examples = "report")
        String subjectType,
    UUID subjectId,
    UUID caseId,
    @Schema(description = "CBS-gemeentecode. / CBS municipality code.", examples = "0518")
        String municipality,
    @Nullable
        @Schema(
            description =
                "Het team dat het werk nu heeft; afwezig zolang niet toegewezen. / The team that"
                    + " has the work now; absent while not assigned.",
            examples = "noord")
        String team,
    @Schema(description = "Het eerste moment dat te laat is. / The first moment that is too late.")
        Instant dueAt,
    @JsonProperty("_actions")
        @Schema(description = "Wat u er nu mee kunt. / What you can do with it now.")
        List<String> actions) {

  /** What it tells now: what was raised, or that it is withdrawn. */
  public AlertNews news() {
    return withdrawnAt == null ? AlertNews.raised(type) : AlertNews.WITHDRAWAL;
  }

  /** When that came about. */
  public Instant at() {
    return withdrawnAt == null ? raisedAt : withdrawnAt;
  }
}
