package nl.tijdig.deadline.waitinglist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.figure.Ambition;
import nl.tijdig.deadline.figure.Definition;
import nl.tijdig.deadline.figure.Period;
import nl.tijdig.deadline.rule.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a waiting-list report says: for each rule by itself, in total and per municipality. Where
 * something is hidden its numbers are absent.
 *
 * @param reportedOn the day it is about, as it began
 * @param period what flow and share in time are about
 * @param previousOn the day of the report it is compared with; null for the first
 * @param definitions how each number is counted
 */
@Schema(name = "WaitingList")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaitingList(
    LocalDate reportedOn,
    Period period,
    @Nullable LocalDate previousOn,
    List<Section> rules,
    List<Definition> definitions) {

  /** What is said of one rule. */
  @Schema(name = "WaitingListRule")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Section(
      String rule,
      Bilingual name,
      Bilingual ground,
      RuleKind kind,
      @Nullable Ambition ambition,
      Line total,
      List<Line> municipalities) {

    /** The line of a municipality, or of the total when that is null. */
    Optional<Line> line(@Nullable String municipality) {
      return municipality == null
          ? Optional.of(total)
          : municipalities.stream()
              .filter(line -> municipality.equals(line.municipality()))
              .findFirst();
    }
  }

  /**
   * What is said of one municipality, or of all.
   *
   * @param flow null in the first report
   */
  @Schema(name = "WaitingListLine")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      @Nullable String municipality, Stand stock, @Nullable Movement flow, Outcome inTime) {}

  /**
   * What waits.
   *
   * @param hidden whether none of it is shown
   * @param lateHidden whether it is not shown how much of it is late
   * @param longestDays how many calendar days the oldest of them has waited
   */
  @Schema(name = "WaitingListStock")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Stand(
      boolean hidden,
      boolean lateHidden,
      @Nullable Long open,
      @Nullable Long late,
      @Nullable Long longestDays) {
    static final Stand HIDDEN = new Stand(true, true, null, null, null);
  }

  /**
   * What came and went since the report before.
   *
   * @param difference of what waits, with what was reported then
   * @param learnedLater whether that is not what came without what went, since something of before
   *     that report became known after it
   */
  @Schema(name = "WaitingListFlow")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Movement(
      boolean hidden,
      @Nullable Long inflow,
      @Nullable Long outflow,
      @Nullable Long difference,
      boolean learnedLater) {
    static final Movement HIDDEN = new Movement(true, null, null, null, false);

    static Movement of(long inflow, long outflow, long difference) {
      return new Movement(false, inflow, outflow, difference, difference != inflow - outflow);
    }
  }

  /**
   * What ran out in the period, and how much of it was in time.
   *
   * @param hidden whether none of it is shown
   * @param inTimeHidden whether it is not shown how much of it was in time
   */
  @Schema(name = "WaitingListInTime")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Outcome(
      boolean hidden,
      boolean inTimeHidden,
      @Nullable Long due,
      @Nullable Long inTime,
      @Nullable Double percentage) {
    static final Outcome HIDDEN = new Outcome(true, true, null, null, null);
  }

  /** Whether anywhere something of before the report before became known after it. */
  boolean learnedLater() {
    return rules.stream()
        .flatMap(
            section -> Stream.concat(section.municipalities().stream(), Stream.of(section.total())))
        .anyMatch(line -> line.flow() != null && line.flow().learnedLater());
  }

  Optional<Section> section(String rule) {
    return rules.stream().filter(section -> section.rule().equals(rule)).findFirst();
  }
}
