package nl.tijdig.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.event.Unprocessable;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.sql.DatabaseFailure;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** What people do with a dead letter: handle it again, or let it go with a reason. */
@ApplicationScoped
class DeadLetterDecision {

  private static final String PURPOSE = "operations";

  private final DeadLetters letters;
  private final EventReader reader;
  private final Inbox inbox;
  private final Actor actor;
  private final Audit audit;
  private final FailedReplays failures;

  DeadLetterDecision(
      DeadLetters letters,
      EventReader reader,
      Inbox inbox,
      Actor actor,
      Audit audit,
      FailedReplays failures) {
    this.failures = failures;
    this.letters = letters;
    this.reader = reader;
    this.inbox = inbox;
    this.actor = actor;
    this.audit = audit;
  }

  /** Handles the event once more; when that fails again the letter stays open. */
  @Transactional
  void replay(UUID id) {
    var letter = requireOpen(id);
    decide(letter, DeadLetter.REPLAYED, null);
    try {
      inbox.replay(reader.read(letter.message()));
    } catch (Unprocessable e) {
      throw failed(letter, e.code());
    } catch (RuntimeException e) {
      throw DatabaseFailure.isAway(e) ? e : failed(letter, Unprocessable.FAILED);
    }
    audit.change("dead-letter-replayed", letter.caseId(), id, PURPOSE);
  }

  /** That it was tried is kept, whatever becomes of the rest. */
  private Problem failed(DeadLetter letter, String code) {
    failures.record(letter, PURPOSE);
    return stillFails(code);
  }

  @Transactional
  void discard(UUID id, String reason) {
    var letter = requireOpen(id);
    decide(letter, DeadLetter.DISCARDED, reason);
    audit.change("dead-letter-discarded", letter.caseId(), id, PURPOSE);
  }

  private DeadLetter requireOpen(UUID id) {
    var letter = letters.find(id).orElseThrow(DeadLetterDecision::unknown);
    if (!letter.open()) {
      throw decided(letter.state());
    }
    return letter;
  }

  private void decide(DeadLetter letter, String state, @Nullable String decision) {
    if (!letters.decide(letter.id(), state, actor.account(), decision)) {
      throw decided(state);
    }
  }

  static Problem unknown() {
    return new Problem(
        CommonProblem.NOT_FOUND,
        "Deze onbestelbare gebeurtenis bestaat niet.",
        "There is no such dead letter.");
  }

  private static Problem decided(String state) {
    return new Problem(
            CommonProblem.ILLEGAL_TRANSITION,
            "Over deze onbestelbare gebeurtenis is al beslist.",
            "This dead letter has been decided on already.")
        .with("state", state)
        .with("allowed", List.of());
  }

  private static Problem stillFails(String code) {
    return new Problem(
            CommonProblem.CONFLICT,
            "De gebeurtenis kan nog steeds niet worden verwerkt; zij blijft open staan.",
            "The event still cannot be handled; the dead letter stays open.")
        .with("code", code);
  }
}
