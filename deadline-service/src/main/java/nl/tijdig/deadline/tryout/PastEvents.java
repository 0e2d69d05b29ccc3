package nl.tijdig.deadline.tryout;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import nl.tijdig.contracts.Topic;
import nl.tijdig.deadline.term.TriedTerms;
import nl.tijdig.platform.event.Unprocessable;
import nl.tijdig.platform.inbox.EventLog;
import nl.tijdig.platform.inbox.EventReader;
import nl.tijdig.platform.inbox.RawMessage;
import nl.tijdig.platform.web.Problem;

/** Plays the log, from its beginning to where it ends now. */
@ApplicationScoped
class PastEvents {
  private final EventLog log;
  private final EventReader reader;
  private final TryoutConfig config;

  PastEvents(EventLog log, EventReader reader, TryoutConfig config) {
    this.log = log;
    this.reader = reader;
    this.config = config;
  }

  /**
   * Puts every event to each of the tries. From the beginning, since what is imported or corrected
   * is told long after the moment it counts from.
   */
  void play(Set<Topic> topics, List<TriedTerms> tries, BooleanSupplier wanted) {
    var begun = System.nanoTime();
    var all =
        log.read(
            log.beginning(topics),
            log.end(topics),
            messages -> messages.forEach(message -> play(message, tries)),
            () ->
                wanted.getAsBoolean()
                    && System.nanoTime() - begun < config.longest().toNanos()
                    && isWithinBounds(tries));
    if (!all) {
      throw isWithinBounds(tries) ? tooLong() : tooLarge();
    }
  }

  private boolean isWithinBounds(List<TriedTerms> tries) {
    return tries.stream().mapToInt(TriedTerms::size).sum() <= config.mostTerms();
  }

  private void play(RawMessage message, List<TriedTerms> tries) {
    var type = message.headers().getOrDefault("ce_type", "");
    var hearing = tries.stream().filter(terms -> terms.listensTo(type)).toList();
    if (hearing.isEmpty()) {
      return;
    }
    try {
      var event = reader.readAgain(message);
      hearing.forEach(terms -> terms.hear(event));
    } catch (Unprocessable e) {
      // A dead letter when it came in: no rule made anything of it.
    }
  }

  private static Problem tooLong() {
    return new Problem(
        TryoutProblem.TOO_LONG,
        "Het lezen van alle gebeurtenissen duurde te lang (tijdig.tryout.longest).",
        "Reading all events took too long (tijdig.tryout.longest).");
  }

  private static Problem tooLarge() {
    return new Problem(
        TryoutProblem.TOO_LARGE,
        "Er zijn te veel termijnen om in het geheugen te houden (tijdig.tryout.most-terms).",
        "There are too many terms to hold in memory (tijdig.tryout.most-terms).");
  }
}
