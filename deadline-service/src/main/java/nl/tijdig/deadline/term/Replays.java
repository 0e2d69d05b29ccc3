package nl.tijdig.deadline.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import nl.tijdig.deadline.calendar.DueMoments;

/** Makes terms anew from the log, and puts right what stands otherwise. */
@ApplicationScoped
public class Replays {
  private static final int AT_ONCE = 2_000;

  private final FactReader reader;
  private final OwnEvents own;
  private final RebuiltTerms rebuilt;
  private final DueMoments moments;
  private final TermRepair repair;

  Replays(
      FactReader reader,
      OwnEvents own,
      RebuiltTerms rebuilt,
      DueMoments moments,
      TermRepair repair) {
    this.reader = reader;
    this.own = own;
    this.rebuilt = rebuilt;
    this.moments = moments;
    this.repair = repair;
  }

  /** Forgets what was rebuilt before. */
  public void clear() {
    rebuilt.clear();
  }

  /** Begins to gather; for one thread. */
  public Replay begin() {
    return new Replay(reader, own, rebuilt, moments);
  }

  /**
   * Tells each repeated term what was told of every term of its subject, once all has been read, in
   * the running transaction.
   */
  public void spread() {
    rebuilt.spread();
  }

  /** Puts terms right by what was rebuilt, in the running transaction. */
  public void restore(Collection<UUID> ids) {
    for (var piece : Replay.pieces(ids, AT_ONCE)) {
      repair.restore(piece);
    }
  }
}
