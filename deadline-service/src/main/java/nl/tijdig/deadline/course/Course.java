package nl.tijdig.deadline.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.deadline.calendar.TermLength;
import nl.tijdig.deadline.rule.Allowance;
import nl.tijdig.deadline.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * How a term runs (verloop) after all that was decided about its end. It follows from the decisions
 * and the rule alone; a decision that the rule does not allow at its moment does nothing.
 *
 * @param countedDueAt the due moment as it was counted when the term started
 * @param steps what each decision did that the rule allows, in order
 */
public record Course(Instant countedDueAt, List<CourseStep> steps) {

  public Course {
    steps = List.copyOf(steps);
  }

  /** Of a term that was not moved. */
  public static Course unmoved(Instant dueAt) {
    return new Course(dueAt, List.of());
  }

  /**
   * What decisions make of a term.
   *
   * @param countsFrom what was decided before means nothing
   */
  public static Course of(
      Rule rule, Instant countsFrom, Instant dueAt, Moves moves, DueMoments moments) {
    var course = unmoved(dueAt);
    for (var move : moves.told()) {
      if (!move.at().isBefore(countsFrom)) {
        course = course.after(move, rule, moments);
      }
    }
    return course;
  }

  private Course after(Move move, Rule rule, DueMoments moments) {
    return switch (move.type()) {
      case RESUMPTION -> isSuspended(move.at()) ? resumed(move.at(), rule, moments) : this;
      case EXTENSION -> allows(rule.extension(), move) ? extended(move, rule, moments) : this;
      case SUSPENSION -> allows(rule.suspension(), move) ? suspended(move, rule, moments) : this;
    };
  }

  private boolean allows(@Nullable Allowance allowed, Move move) {
    return allowed != null
        && allowed.allowsAnother(times(move.type()))
        && move.at().isBefore(dueAt())
        && !isSuspended(move.at());
  }

  private Course suspended(Move move, Rule rule, DueMoments moments) {
    var longest = rule.suspension() == null ? rule.term() : rule.suspension().longest();
    return with(standstill(move, moments.after(move.at(), longest), dueAt(), rule, moments));
  }

  private Course resumed(Instant at, Rule rule, DueMoments moments) {
    var last = steps.getLast();
    var move = new Move(last.type(), last.at(), last.ground(), null);
    var earlier = new Course(countedDueAt, steps.subList(0, steps.size() - 1));
    return earlier.with(standstill(move, at, last.before(), rule, moments));
  }

  private static CourseStep standstill(
      Move move, Instant until, Instant dueAt, Rule rule, DueMoments moments) {
    var end = moments.afterStandstill(dueAt, move.at(), until, rule.term(), rule.calendar());
    return new CourseStep(move.type(), move.ground(), move.at(), until, dueAt, end);
  }

  private Course extended(Move move, Rule rule, DueMoments moments) {
    var length = Optional.ofNullable(move.length()).orElseThrow();
    var end = moments.extended(dueAt(), length, rule.term(), rule.calendar());
    return with(new CourseStep(move.type(), move.ground(), move.at(), null, dueAt(), end));
  }

  private Course with(CourseStep step) {
    var more = new ArrayList<>(steps);
    more.add(step);
    return new Course(countedDueAt, more);
  }

  /**
   * The first moment that is too late. While it stands still: if it does so as long as it may, so
   * that it never passes before it runs again.
   */
  public Instant dueAt() {
    return steps.isEmpty() ? countedDueAt : steps.getLast().end().dueAt();
  }

  public boolean isSuspended(Instant now) {
    return !steps.isEmpty() && steps.getLast().standsStill(now);
  }

  /** When it runs on, by itself or since somebody said so; null when it was never suspended. */
  public @Nullable Instant resumesAt() {
    return steps.isEmpty() ? null : steps.getLast().until();
  }

  /** How often it was moved in this way. */
  public long times(MoveType type) {
    return steps.stream().filter(step -> step.type() == type).count();
  }

  /** Whether an extension by the one length ends no later than one by the other. */
  public boolean isNoLonger(TermLength length, TermLength most, Rule rule, DueMoments moments) {
    var end = moments.extended(dueAt(), length, rule.term(), rule.calendar());
    return !end.dueAt()
        .isAfter(moments.extended(dueAt(), most, rule.term(), rule.calendar()).dueAt());
  }
}
