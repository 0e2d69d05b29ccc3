package nl.tijdig.deadline.alert;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.rule.Audience;
import nl.tijdig.deadline.rule.RuleNames;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.Municipality;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts a subscriber wants; an empty list does not narrow it.
 *
 * @param types what is told
 * @param rules ids of rules
 * @param kinds what the terms rest on
 * @param municipalities CBS codes
 * @param teams those that have the work; an escalation of what no team has passes every team, so
 *     that somebody hears of it
 * @param audiences who alerts are for
 */
@Schema(
    description =
        "Welke signalen; wat leeg is of ontbreekt beperkt niet. / Which alerts; what is empty or"
            + " absent does not narrow it.")
public record AlertSelection(
    @Size(max = 4) @Schema(description = "Soorten signaal. / Types of alert.")
        List<@NotNull AlertNews> types,
    @Size(max = 100) @Schema(description = "Regels. / Rules.", examples = "[\"acute-sight\"]")
        List<@NotNull String> rules,
    @Size(max = 3) @Schema(description = "Waar de termijn op rust. / What the term rests on.")
        List<@NotNull RuleKind> kinds,
    @Size(max = 400)
        @Schema(description = "CBS-gemeentecodes. / CBS codes.", examples = "[\"0518\"]")
        List<@NotNull @Municipality String> municipalities,
    @Size(max = 100)
        @Schema(
            description = "Teams die het werk hebben. / Teams that have the work.",
            examples = "[\"noord\"]")
        List<@NotNull @PlainText(max = 200) String> teams,
    @Size(max = 3) @Schema(description = "Voor wie. / Who they are for.")
        List<@NotNull Audience> audiences) {

  /** Every alert. */
  public static final AlertSelection EVERYTHING =
      new AlertSelection(null, null, null, null, null, null);

  public AlertSelection(
      @Nullable List<@NotNull AlertNews> types,
      @Nullable List<@NotNull String> rules,
      @Nullable List<@NotNull RuleKind> kinds,
      @Nullable List<@NotNull @Municipality String> municipalities,
      @Nullable List<@NotNull @PlainText(max = 200) String> teams,
      @Nullable List<@NotNull Audience> audiences) {
    this.types = types == null ? List.of() : types;
    this.rules = rules == null ? List.of() : rules;
    this.kinds = kinds == null ? List.of() : kinds;
    this.municipalities = municipalities == null ? List.of() : municipalities;
    this.teams = teams == null ? List.of() : teams;
    this.audiences = audiences == null ? List.of() : audiences;
  }

  /** Whether the subscriber wants this alert. */
  public boolean admits(AlertView alert) {
    return admits(types, alert.news())
        && admits(rules, alert.rule())
        && admits(kinds, alert.kind())
        && admits(municipalities, alert.municipality())
        && admits(audiences, alert.audience())
        && (admits(teams, alert.team()) || isNobodys(alert));
  }

  private static boolean isNobodys(AlertView alert) {
    return alert.team() == null && alert.type() == AlertType.ESCALATION;
  }

  /**
   * What is wrong with it beyond its form: a rule that there is not would be waited for in vain.
   *
   * @param pointer where it stands in the request
   */
  public List<FieldError> problems(RuleNames known, String pointer) {
    var problems = new ArrayList<FieldError>();
    for (var i = 0; i < rules.size(); i++) {
      if (!known.isKnown(rules.get(i))) {
        problems.add(
            new FieldError(
                pointer + "/rules/" + i,
                "rule.unknown",
                "is geen regel; zie /rules",
                "is no rule; see /rules"));
      }
    }
    return problems;
  }

  private static <T> boolean admits(List<T> wanted, @Nullable T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }
}
