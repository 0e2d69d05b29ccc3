package nl.tijdig.deadline.term;

import java.time.Instant;
import java.util.stream.Stream;
import nl.tijdig.deadline.course.Moves;
import nl.tijdig.deadline.term.Fact.Whereabouts;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a term. Whichever way facts come in, early, late, twice or out of order, the
 * same ones add up to the same.
 *
 * @param whereabouts where the subject belongs, as last told
 * @param firstStartedAt when it was first decided that the term runs; null until that is known
 * @param startedAt when it was last decided that the term runs; null until that is known
 * @param run what was started: of several starts the one that counts from the earliest moment
 * @param endings what was told of its end
 * @param moves what was decided about its due moment
 */
record Facts(
    Whereabouts whereabouts,
    @Nullable Instant firstStartedAt,
    @Nullable Instant startedAt,
    @Nullable Run run,
    Endings endings,
    Moves moves) {

  static Facts none(Whereabouts whereabouts) {
    return new Facts(whereabouts, null, null, null, Endings.NONE, Moves.NONE);
  }

  Facts with(Fact fact) {
    var where = fact.whereabouts().orLater(whereabouts);
    return switch (fact) {
      case Fact.Start start ->
          new Facts(
              where,
              earlier(firstStartedAt, start.at()),
              later(startedAt, start.at()),
              earlier(run, start),
              endings,
              moves);
      case Fact.Stop stop -> with(where, endings.stopped(stop.ruleVersion(), stop.at()), moves);
      case Fact.Cancel cancel ->
          with(where, endings.cancelled(cancel.ruleVersion(), cancel.at()), moves);
      case Fact.Moved moved -> with(where, endings, moves.with(moved.move()));
    };
  }

  private Facts with(Whereabouts where, Endings ended, Moves moved) {
    return new Facts(where, firstStartedAt, startedAt, run, ended, moved);
  }

  private static Instant earlier(@Nullable Instant known, Instant told) {
    return known == null || told.isBefore(known) ? told : known;
  }

  /** Both together, as if each fact of the one had been told to the other. */
  Facts join(Facts other) {
    return new Facts(
        whereabouts.orLater(other.whereabouts),
        other.firstStartedAt == null
            ? firstStartedAt
            : earlier(firstStartedAt, other.firstStartedAt),
        other.startedAt == null ? startedAt : later(startedAt, other.startedAt),
        earlier(run, other.run),
        endings.join(other.endings),
        moves.join(other.moves));
  }

  private static @Nullable Run earlier(@Nullable Run one, @Nullable Run other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.countsFrom().isBefore(one.countsFrom()) ? other : one;
  }

  private static Instant later(@Nullable Instant known, Instant told) {
    return known == null || told.isAfter(known) ? told : known;
  }

  private static Run earlier(@Nullable Run known, Fact.Start told) {
    var from = told.count().from();
    return known == null || from.isBefore(known.countsFrom())
        ? new Run(told.rule(), from, told.count().dueAt(), told.traceparent())
        : known;
  }

  /** What was told of its lapse, of the term with the given key. */
  Stream<Fact.Cancel> cancels(DeadlineKey key) {
    return endings.cancels().entrySet().stream()
        .map(told -> new Fact.Cancel(key, whereabouts, told.getKey(), told.getValue(), null));
  }

  /** How the term ended; open while its start is not known. */
  Ending ending() {
    return run == null || startedAt == null
        ? Ending.OPEN
        : endings.of(run.rule().version(), startedAt, run.stopsCountFrom());
  }
}
