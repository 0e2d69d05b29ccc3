package nl.tijdig.deadline.forecast;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import nl.tijdig.deadline.figure.Scope;
import nl.tijdig.deadline.figure.Split;
import nl.tijdig.platform.web.Municipality;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a forecast.
 *
 * @param weeks how many; ten when it is left out
 * @param seed what chance begins with; that of the day when it is left out
 * @param capacity what people can do; needed when extra people are tried
 * @param whatIf what is tried; nothing when it is left out
 */
@Schema(description = "Vraag om een prognose. / Question for a forecast.")
public record ForecastQuestion(
    @NotNull
        @PlainText(max = 100)
        @Schema(
            maxLength = 100,
            description = "Id van de regel (zie /rules). / Id of the rule (see /rules).",
            examples = "safety-assessment")
        String rule,
    @Nullable
        @Municipality
        @Schema(description = "CBS-gemeentecode. / CBS municipality code.", examples = "0518")
        String municipality,
    @Nullable
        @PlainText(max = 200)
        @Schema(
            maxLength = 200,
            description = "Het team dat het werk heeft. / The team that has the work.",
            examples = "noord")
        String team,
    @Nullable
        @Min(1)
        @Max(MOST_WEEKS)
        @Schema(
            minimum = "1",
            maximum = "26",
            description =
                "Hoeveel weken, de lopende meegeteld; anders tien. / How many weeks, counting the"
                    + " running one; else ten.",
            examples = "10")
        Integer weeks,
    @Nullable
        @Min(0)
        @Max(MOST_SEED)
        @Schema(
            minimum = "0",
            maximum = "9007199254740991",
            description =
                "Waarmee het toeval begint: hetzelfde geeft hetzelfde. Anders dat van de dag. /"
                    + " What chance begins with: the same gives the same. Else that of the day.",
            examples = "20781")
        Long seed,
    @Nullable @Valid People capacity,
    @Nullable @Size(max = 20) @Schema(description = "Wat geprobeerd wordt. / What is tried.")
        List<@NotNull @Valid WhatIf> whatIf) {
  static final int MOST_WEEKS = 26;

  /** What a number in JSON can hold without loss. */
  static final long MOST_SEED = 9_007_199_254_740_991L;

  private static final int USUAL_WEEKS = 10;

  int weeksAsked() {
    return Objects.requireNonNullElse(weeks, USUAL_WEEKS);
  }

  long seedOr(long usual) {
    return Objects.requireNonNullElse(seed, usual);
  }

  /** How many one person does on a working day; nothing when that was not told. */
  double casesOfOne(PastWeeks past) {
    return capacity == null ? 0 : capacity.casesOnAWorkingDay(past);
  }

  List<WhatIf> tried() {
    return whatIf == null ? List.of() : whatIf;
  }

  Scope scope() {
    return new Scope(rule, null, municipality, team, Split.NONE);
  }
}
