package nl.tijdig.deadline.board;

/** Answers a visit, in the request of whoever visits. */
@FunctionalInterface
interface Page {
  Answer show(Visit visit);
}
