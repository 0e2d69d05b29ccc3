package nl.tijdig.deadline.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import nl.tijdig.deadline.team.SubjectTeams;
import nl.tijdig.deadline.term.Replay;
import nl.tijdig.deadline.term.Replays;
import nl.tijdig.platform.event.Unprocessable;
import nl.tijdig.platform.inbox.EventLog;
import nl.tijdig.platform.inbox.EventReader;
import nl.tijdig.platform.inbox.LogPosition;
import nl.tijdig.platform.inbox.RawMessage;
import nl.tijdig.platform.inbox.ReceivedEvent;

/** Puts stretches of the log to the tables beside the live ones. */
@ApplicationScoped
class LogReplay {
  /** How many terms and alerts are held before they are written: some tens of megabytes. */
  private static final int HELD = 30_000;

  /**
   * What is gathered of a term is read, joined and written again: one thread at a time, since a
   * report that joined a case is told of in several partitions.
   */
  private final Lock writing = new ReentrantLock();

  private final EventLog log;
  private final EventReader reader;
  private final Replays replays;
  private final SubjectTeams teams;

  LogReplay(EventLog log, EventReader reader, Replays replays, SubjectTeams teams) {
    this.log = log;
    this.reader = reader;
    this.replays = replays;
    this.teams = teams;
  }

  /** How far reading is; of several threads together. */
  static final class Count {
    final LongAdder read = new LongAdder();
    final LongAdder unreadable = new LongAdder();
  }

  /**
   * Reads from one place to another.
   *
   * @return whether all was read
   */
  boolean read(LogPosition from, LogPosition until, Count count, BooleanSupplier mayGoOn) {
    var replay = replays.begin();
    var all =
        log.read(
            from,
            until,
            messages -> {
              take(messages, replay, count);
              if (replay.size() >= HELD) {
                write(replay);
              }
            },
            mayGoOn);
    write(replay);
    return all;
  }

  private void write(Replay replay) {
    writing.lock();
    try {
      QuarkusTransaction.requiringNew().run(replay::flush);
    } finally {
      writing.unlock();
    }
  }

  /** Reads a short last stretch; gives the terms it is about. */
  Set<UUID> readLast(LogPosition from, LogPosition until) {
    var replay = replays.begin();
    var terms = new HashSet<UUID>();
    log.read(
        from,
        until,
        messages -> {
          take(messages, replay, new Count());
          terms.addAll(replay.terms());
          replay.flush();
        },
        () -> true);
    return terms;
  }

  private void take(List<RawMessage> messages, Replay replay, Count count) {
    var events = new ArrayList<ReceivedEvent>();
    for (var message : messages) {
      try {
        var event = reader.readAgain(message);
        replay.take(event);
        events.add(event);
      } catch (Unprocessable e) {
        count.unreadable.increment();
      }
    }
    count.read.add(messages.size());
    QuarkusTransaction.joiningExisting().run(() -> teams.takeIn(events));
  }
}
