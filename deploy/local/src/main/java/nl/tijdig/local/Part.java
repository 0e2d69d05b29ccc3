package nl.tijdig.local;

import java.io.IOException;
import java.nio.file.Path;

/** One of the programs that together are the system; each runs as a process of its own. */
interface Part {

  /** As people call it: {@code intake}, {@code PostgreSQL}. */
  String name();

  Path log();

  /** Starts it and returns once the process is there, which may be before it is of use. */
  Running start() throws IOException;

  /** Waits until it does its work again after a start; false when its process ended first. */
  boolean awaitReady(Running process) throws InterruptedException;

  /** Ends the process in its own orderly way and waits for that. */
  void stop(Running process);
}
