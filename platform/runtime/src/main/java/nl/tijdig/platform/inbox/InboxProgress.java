package nl.tijdig.platform.inbox;

/** How far the reading of events has come. */
public interface InboxProgress {

  /**
   * Whether this instance has handled every event that, as far as it knows, stands in the
   * partitions it reads. Not so until it has first seen them, nor while it reads none or is
   * handling what it read; while Kafka is away it knows of nothing new.
   */
  boolean caughtUp();
}
