package nl.tijdig.deadline.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was decided about the end of a term, in the order in which it was. A set: however often and
 * in whichever order decisions are told, the same ones add up to the same.
 *
 * @param told every decision, whether the rule makes anything of it or not
 */
public record Moves(@JsonValue SortedSet<Move> told) {
  public static final Moves NONE = new Moves(new TreeSet<>());

  @JsonCreator
  public Moves(SortedSet<Move> told) {
    this.told = Collections.unmodifiableSortedSet(told);
  }

  public Moves with(Move move) {
    var more = new TreeSet<>(told);
    more.add(move);
    return new Moves(more);
  }

  public Moves join(Moves other) {
    var both = new TreeSet<>(told);
    both.addAll(other.told);
    return new Moves(both);
  }

  public boolean isEmpty() {
    return told.isEmpty();
  }
}
