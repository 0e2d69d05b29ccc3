package nl.tijdig.deadline.term;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.explanation.ExplanationState;
import nl.tijdig.deadline.rule.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A term as people and programs see it; codes, ids and moments only.
 *
 * @param actions what the reader can do with it now
 */
@Schema(name = "Deadline", description = "Een termijn. / A term.")
public record DeadlineView(
    UUID id,
    @Schema(description = "De regel. / The rule.", examples = "safety-assessment") String rule,
    @Schema(description = "De versie waaronder hij loopt. / The version it runs under.")
        int ruleVersion,
    Bilingual name,
    @Schema(description = "Waar hij op rust. / What it rests on.") Bilingual ground,
    RuleKind kind,
    DeadlineState state,
    @Schema(description = "Waar hij over gaat. / What it is about.", examples = "report")
        String subjectType,
    UUID subjectId,
    @Schema(
            description =
                "De hoeveelste termijn van dit onderwerp onder deze regel, bijvoorbeeld per"
                    + " verzending. / Which term of this subject under this rule, for example of"
                    + " each sending.",
            examples = "1")
        int occurrence,
    UUID caseId,
    @Schema(description = "CBS-gemeentecode. / CBS municipality code.", examples = "0518")
        String municipality,
    @Nullable
        @Schema(
            description =
                "Het team dat het werk heeft; afwezig zolang niet toegewezen. / The team that has"
                    + " the work; absent while not assigned.",
            examples = "noord")
        String team,
    @Schema(description = "Telt vanaf. / Counts from.") Instant countsFrom,
    @Schema(description = "Het eerste moment dat te laat is. / The first moment that is too late.")
        Instant dueAt,
    @Nullable @Schema(description = "Gehaald, op tijd of niet. / Met, in time or not.")
        Instant metAt,
    @Nullable @Schema(description = "Vervallen. / Lapsed.") Instant cancelledAt,
    @Nullable
        @Schema(description = "Wanneer de overschrijding is gemeld. / When the breach was raised.")
        Instant breachedAt,
    @Nullable
        @Schema(
            description =
                "De volgende waarschuwing, overschrijding of escalatie. / The next warning, breach"
                    + " or escalation.")
        Instant nextActionAt,
    @Nullable
        @Schema(
            description =
                "Toelichting op de overschrijding; alleen als er een is. / Explanation of the"
                    + " breach; only when there is one.")
        ExplanationState explanation,
    Explanation derivation,
    @JsonProperty("_actions")
        @Schema(description = "Wat u er nu mee kunt. / What you can do with it now.")
        List<String> actions) {}
