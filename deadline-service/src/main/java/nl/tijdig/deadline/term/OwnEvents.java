package nl.tijdig.deadline.term;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.contracts.deadline.DeadlineBreached;
import nl.tijdig.contracts.deadline.DeadlineCancelled;
import nl.tijdig.contracts.deadline.DeadlineEscalated;
import nl.tijdig.contracts.deadline.DeadlineExtended;
import nl.tijdig.contracts.deadline.DeadlineMet;
import nl.tijdig.contracts.deadline.DeadlineResumed;
import nl.tijdig.contracts.deadline.DeadlineStarted;
import nl.tijdig.contracts.deadline.DeadlineSuspended;
import nl.tijdig.contracts.deadline.DeadlineWarned;
import nl.tijdig.deadline.alert.AlertType;
import nl.tijdig.deadline.calendar.TermLength;
import nl.tijdig.deadline.course.Move;
import nl.tijdig.deadline.term.Fact.Whereabouts;
import nl.tijdig.platform.event.EventJson;
import nl.tijdig.platform.inbox.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Reads the service's own events again: what was decided about terms, and what was told of them.
 */
@ApplicationScoped
class OwnEvents {
  private final EventJson json;

  OwnEvents(EventJson json) {
    this.json = json;
  }

  /**
   * What one event says.
   *
   * @param told what was told by it
   * @param move what was decided; null when it tells of no decision
   * @param alert the alert it tells of; null when it tells of none
   */
  record Own(UUID deadlineId, Told told, Fact.@Nullable Moved move, @Nullable Alert alert) {}

  /** An alert that was told of. */
  record Alert(UUID deadlineId, AlertType type, String name, Instant raisedAt) {}

  /** What an event says of a term; empty for one that is about something else. */
  Optional<Own> read(ReceivedEvent event) {
    var subject = event.subject();
    if (subject == null) {
      return Optional.empty();
    }
    return EventType.named(event.type())
        .flatMap(type -> own(subject, event, json.read(event.data(), type.record())));
  }

  private static Optional<Own> own(UUID id, ReceivedEvent event, Event content) {
    return Optional.ofNullable(
        switch (content) {
          case DeadlineStarted _ -> stood(id, event, DeadlineState.RUNNING);
          case DeadlineMet met ->
              stood(id, event, met.late() ? DeadlineState.MET_LATE : DeadlineState.MET);
          case DeadlineCancelled _ -> stood(id, event, DeadlineState.CANCELLED);
          case DeadlineWarned told ->
              acted(id, event, AlertType.WARNING, told.warning(), told.warnedAt());
          case DeadlineEscalated told ->
              acted(id, event, AlertType.ESCALATION, told.escalation(), told.escalatedAt());
          case DeadlineBreached told -> breached(id, event, told.breachedAt());
          case DeadlineSuspended told -> suspended(id, event, told);
          case DeadlineResumed told -> resumed(id, event, told);
          case DeadlineExtended told -> extended(id, event, told);
          default -> null;
        });
  }

  private static Own stood(UUID id, ReceivedEvent event, DeadlineState state) {
    return new Own(id, stoodBy(event, state), null, null);
  }

  private static Told stoodBy(ReceivedEvent event, DeadlineState state) {
    return new Told(event.sequence(), state, event.sequence(), null, null);
  }

  private static Own acted(UUID id, ReceivedEvent event, AlertType type, String name, Instant at) {
    var told = new Told(event.sequence(), null, 0, null, at);
    return new Own(id, told, null, new Alert(id, type, name, at));
  }

  private static Own breached(UUID id, ReceivedEvent event, Instant at) {
    var told = new Told(event.sequence(), DeadlineState.BREACHED, event.sequence(), at, null);
    return new Own(id, told, null, new Alert(id, AlertType.BREACH, "", at));
  }

  private static Own suspended(UUID id, ReceivedEvent event, DeadlineSuspended told) {
    return moved(
        id,
        event,
        DeadlineState.SUSPENDED,
        new DeadlineKey(told.rule(), told.subjectId(), told.occurrence()),
        Move.suspension(told.suspendedAt(), told.ground()));
  }

  /** One by itself is told too, and as a decision says no more than the rule does. */
  private static Own resumed(UUID id, ReceivedEvent event, DeadlineResumed told) {
    return moved(
        id,
        event,
        DeadlineState.RUNNING,
        new DeadlineKey(told.rule(), told.subjectId(), told.occurrence()),
        Move.resumption(told.resumedAt()));
  }

  private static Own extended(UUID id, ReceivedEvent event, DeadlineExtended told) {
    return moved(
        id,
        event,
        DeadlineState.RUNNING,
        new DeadlineKey(told.rule(), told.subjectId(), told.occurrence()),
        Move.extension(told.extendedAt(), told.ground(), TermLength.parse(told.length())));
  }

  private static Own moved(
      UUID id, ReceivedEvent event, DeadlineState state, DeadlineKey key, Move move) {
    var fact = new Fact.Moved(key, whereabouts(event.data()), move, event.traceparent());
    return new Own(id, stoodBy(event, state), fact, null);
  }

  /** As it was when that was decided; whatever else is told of the term is newer. */
  private static Whereabouts whereabouts(JsonNode data) {
    return new Whereabouts(
        UUID.fromString(data.path("caseId").asText()),
        data.path("municipality").asText(),
        Instant.EPOCH);
  }
}
