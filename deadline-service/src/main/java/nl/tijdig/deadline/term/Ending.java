package nl.tijdig.deadline.term;

import java.time.Instant;

/** How a term ended, if it did. */
sealed interface Ending {
  Ending OPEN = new Open();

  /** It did not. */
  record Open() implements Ending {}

  /** What it was for was done. */
  record Met(Instant at) implements Ending {}

  /** It lapsed. */
  record Cancelled(Instant at) implements Ending {}
}
