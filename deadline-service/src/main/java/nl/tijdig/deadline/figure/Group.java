package nl.tijdig.deadline.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.rule.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which terms a figure is about: always those of one rule, so of one kind; law, norm and agreement
 * are never added up.
 */
@Schema(name = "FigureGroup")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Group(
    @Schema(description = "De regel. / The rule.", examples = "safety-assessment") String rule,
    @Schema(description = "Hoe de termijn heet. / What the term is called.") Bilingual name,
    RuleKind kind,
    @Nullable
        @Schema(
            description =
                "CBS-gemeentecode, als erop gesplitst is. / CBS municipality code, when split by"
                    + " it.",
            examples = "0518")
        String municipality,
    @Nullable
        @Schema(
            description =
                "Team, als erop gesplitst is; afwezig als geen team het werk heeft. / Team, when"
                    + " split by it; absent when no team has the work.",
            examples = "noord")
        String team) {

  static Group of(ResultSet row, Split split, RuleTexts rules) throws SQLException {
    var rule = rules.latest(row.getString("rule"));
    var part = row.getString("part");
    return new Group(
        rule.id(),
        rule.name(),
        RuleTexts.kind(row.getString("kind")),
        split == Split.MUNICIPALITY ? part : null,
        split == Split.TEAM ? part : null);
  }
}
