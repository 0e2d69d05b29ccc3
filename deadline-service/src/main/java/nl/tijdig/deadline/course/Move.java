package nl.tijdig.deadline.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import nl.tijdig.deadline.calendar.TermLength;
import org.jspecify.annotations.Nullable;

/**
 * A decision about the end of a term.
 *
 * @param type what was decided
 * @param at when
 * @param ground on which of the grounds of the rule; a resumption needs none
 * @param length by how much; only of an extension
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Move(MoveType type, Instant at, @Nullable String ground, @Nullable TermLength length)
    implements Comparable<Move> {

  /** Of two at once the same one comes first, whichever is read first. */
  private static final Comparator<Move> ORDER =
      Comparator.comparing(Move::at)
          .thenComparing(Move::type)
          .thenComparing(move -> String.valueOf(move.ground))
          .thenComparing(move -> String.valueOf(move.length));

  public static Move suspension(Instant at, String ground) {
    return new Move(MoveType.SUSPENSION, at, ground, null);
  }

  public static Move resumption(Instant at) {
    return new Move(MoveType.RESUMPTION, at, null, null);
  }

  public static Move extension(Instant at, String ground, TermLength length) {
    return new Move(MoveType.EXTENSION, at, ground, length);
  }

  @Override
  public int compareTo(Move other) {
    return ORDER.compare(this, other);
  }
}
