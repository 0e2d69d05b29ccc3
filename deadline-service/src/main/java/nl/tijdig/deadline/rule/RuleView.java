package nl.tijdig.deadline.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.calendar.TermCalendar;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule as people and programs see it.
 *
 * @param actions what the reader can do with it now
 */
@Schema(name = "Rule", description = "Een versie van een regel. / One version of a rule.")
record RuleView(
    @Schema(examples = "safety-assessment") String id,
    @Schema(examples = "1") int version,
    @Schema(description = "Eerste dag. / First day.") LocalDate validFrom,
    @Nullable @Schema(description = "Eerste dag waarop niet meer. / First day on which no longer.")
        LocalDate validUntil,
    Bilingual name,
    @Schema(description = "Waar hij op rust. / What it rests on.") Bilingual ground,
    RuleKind kind,
    @Schema(description = "Waar de termijn over gaat. / What the term is about.")
        String subjectType,
    @Schema(description = "Elk hiervan begint hem. / Any of these starts it.")
        List<EventView> start,
    @Nullable @Schema(examples = "5 working days") String term,
    @Schema(
            description =
                "Zo lang duren de tweede en volgende termijnen. / So long last the second and"
                    + " further terms.")
        List<String> then,
    @Nullable
        @Schema(
            description =
                "Voor deze dag van het jaar, als maand en dag. / Before this day of the year, as"
                    + " month and day.",
            examples = "--06-01")
        String until,
    TermCalendar calendar,
    @Schema(description = "Elk hiervan eindigt hem. / Any of these ends it.") List<EventView> stop,
    @Nullable
        @Schema(
            description =
                "Zo lang voor het uiterste moment mag dat hoogstens gebeurd zijn. / So long before"
                    + " the due moment that may have happened at most.")
        String notOlderThan,
    @Schema(description = "Door elk hiervan vervalt hij. / By any of these it lapses.")
        List<EventView> cancel,
    @Schema(description = "Zo lang ervoor. / So long before.") List<String> warnings,
    @Schema(description = "Zo lang erna. / So long after.") List<String> escalations,
    @Nullable
        @Schema(
            description =
                "Mag opgeschort worden; afwezig als dat niet mag. / May be suspended; absent when"
                    + " it may not.")
        AllowanceView suspension,
    @Nullable
        @Schema(
            description =
                "Mag verlengd worden; afwezig als dat niet mag. / May be extended; absent when it"
                    + " may not.")
        AllowanceView extension,
    @JsonProperty("_actions")
        @Schema(description = "Wat u er nu mee kunt. / What you can do with it now.")
        List<String> actions) {

  /**
   * An event a rule listens to.
   *
   * @param event its type
   * @param when what its data must hold
   * @param from only of a start: the field with the moment it counts from
   * @param at the field with the moment it happened
   */
  @Schema(name = "RuleEvent")
  record EventView(
      @Schema(examples = "report-triaged") String event,
      List<Condition.FieldTest> when,
      @Nullable String from,
      String at) {

    static EventView of(Trigger trigger) {
      return new EventView(trigger.event().name(), trigger.when().fields(), null, trigger.at());
    }

    static EventView of(StartTrigger start) {
      var trigger = start.trigger();
      return new EventView(
          trigger.event().name(), trigger.when().fields(), start.from(), trigger.at());
    }
  }

  /**
   * How a term may be moved.
   *
   * @param times how often at most; absent when as often as there is a ground for it
   * @param longest how long each time at most
   * @param grounds what it can be for
   */
  @Schema(name = "Allowance")
  record AllowanceView(
      @Nullable @Schema(examples = "1") Integer times,
      @Schema(examples = "2 weeks") String longest,
      List<Allowance.Ground> grounds) {

    static @Nullable AllowanceView of(@Nullable Allowance allowed) {
      return allowed == null
          ? null
          : new AllowanceView(allowed.times(), allowed.longest().toString(), allowed.grounds());
    }
  }

  private static @Nullable String text(@Nullable Object length) {
    return length == null ? null : length.toString();
  }

  static RuleView of(Rule rule) {
    return new RuleView(
        rule.id(),
        rule.version(),
        rule.validFrom(),
        rule.validUntil(),
        rule.name(),
        rule.ground(),
        rule.kind(),
        rule.subjectType(),
        rule.start().stream().map(EventView::of).toList(),
        text(rule.term()),
        rule.then().stream().map(Object::toString).toList(),
        text(rule.until()),
        rule.calendar(),
        rule.stop().stream().map(EventView::of).toList(),
        text(rule.notOlderThan()),
        rule.cancel().stream().map(EventView::of).toList(),
        rule.warnings().stream().map(Object::toString).toList(),
        rule.escalations().stream().map(Object::toString).toList(),
        AllowanceView.of(rule.suspension()),
        AllowanceView.of(rule.extension()),
        List.of());
  }
}
