package nl.tijdig.deadline.tryout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.rule.Rule;
import nl.tijdig.deadline.term.Explanation;
import nl.tijdig.deadline.term.TriedTerm;
import nl.tijdig.deadline.tryout.TryoutPeriod.Days;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would have done, beside what the rule in force makes of the same events.
 *
 * @param inForce null when no rule has the id of the draft
 * @param difference the draft less the rule in force; null when there is none
 * @param changes the first of the terms that would be otherwise
 */
@Schema(
    name = "Tryout",
    description = "Wat een ontwerp gedaan zou hebben. / What a draft would do.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TryoutView(
    @Schema(description = "De regel van het ontwerp. / The rule of the draft.") String rule,
    @Schema(description = "Eerste dag. / First day.") LocalDate from,
    @Schema(description = "Eerste dag erna. / First day after it.") LocalDate until,
    @Schema(description = "Beoordeeld op. / Judged at.") Instant judgedAt,
    Outcome draft,
    @Nullable Outcome inForce,
    @Nullable Outcome difference,
    @Schema(description = "Termijnen die anders zouden zijn. / Terms that would be otherwise.")
        long changed,
    @Schema(description = "De eerste 50 daarvan. / The first 50 of those.") List<Change> changes) {
  private static final int SHOWN = 50;

  /**
   * A term that would be otherwise.
   *
   * @param draft null when the draft has no such term
   * @param inForce null when the rule in force has none
   */
  @Schema(name = "TryoutChange")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Change(
      UUID deadlineId,
      UUID subjectId,
      @Schema(examples = "1") int occurrence,
      @Nullable Side draft,
      @Nullable Side inForce) {

    static Change of(TriedTerm any, @Nullable TriedTerm draft, @Nullable TriedTerm inForce) {
      return new Change(
          any.id(), any.subjectId(), any.occurrence(), Side.of(draft), Side.of(inForce));
    }
  }

  /** One side of a change. */
  @Schema(name = "TryoutTerm")
  record Side(
      @Schema(description = "Telt vanaf. / Counts from.") Instant countsFrom,
      @Schema(description = "Het eerste te late moment. / The first moment that is too late.")
          Instant dueAt,
      DeadlineState state,
      Explanation derivation) {

    static @Nullable Side of(@Nullable TriedTerm term) {
      return term == null
          ? null
          : new Side(term.countsFrom(), term.dueAt(), term.state(), term.derivation());
    }
  }

  static TryoutView of(
      Rule rule, Days days, Instant now, List<TriedTerm> draft, @Nullable List<TriedTerm> inForce) {
    var would = Outcome.of(draft);
    var does = inForce == null ? null : Outcome.of(inForce);
    var changes = changes(byId(draft), byId(inForce == null ? List.of() : inForce));
    return new TryoutView(
        rule.id(),
        days.from(),
        days.until(),
        now,
        would,
        does,
        does == null ? null : would.minus(does),
        changes.size(),
        changes.stream().limit(SHOWN).toList());
  }

  private static Map<UUID, TriedTerm> byId(List<TriedTerm> terms) {
    var found = new HashMap<UUID, TriedTerm>();
    terms.forEach(term -> found.put(term.id(), term));
    return found;
  }

  /** In the order in which they count, so that the same question has the same answer. */
  private static List<Change> changes(Map<UUID, TriedTerm> draft, Map<UUID, TriedTerm> inForce) {
    var all = new HashSet<>(draft.keySet());
    all.addAll(inForce.keySet());
    return all.stream()
        .filter(id -> differ(draft.get(id), inForce.get(id)))
        .map(id -> change(draft.get(id), inForce.get(id)))
        .sorted(Comparator.comparing(TryoutView::countsFrom).thenComparing(Change::deadlineId))
        .toList();
  }

  private static Change change(@Nullable TriedTerm draft, @Nullable TriedTerm inForce) {
    return draft == null ? Change.of(inForce, null, inForce) : Change.of(draft, draft, inForce);
  }

  private static Instant countsFrom(Change change) {
    return change.draft() == null ? change.inForce().countsFrom() : change.draft().countsFrom();
  }

  private static boolean differ(@Nullable TriedTerm one, @Nullable TriedTerm other) {
    return one == null
        || other == null
        || one.state() != other.state()
        || !one.dueAt().equals(other.dueAt());
  }
}
