package nl.tijdig.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.tijdig.contracts.assessment.AssessmentRequested;
import nl.tijdig.platform.event.Unprocessable;
import nl.tijdig.platform.identity.Actor;

/** A handler that fails for the assessments it was told to fail for. */
@ApplicationScoped
class WaitingRoom implements EventHandler<AssessmentRequested> {

  private final List<UUID> handled = new CopyOnWriteArrayList<>();
  private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();
  private final Map<UUID, Boolean> refused = new ConcurrentHashMap<>();

  private final Map<UUID, String> actors = new ConcurrentHashMap<>();
  private final Map<UUID, Boolean> visited = new ConcurrentHashMap<>();
  private final Actor actor;
  private final EntityManager entities;

  WaitingRoom(Actor actor, EntityManager entities) {
    this.actor = actor;
    this.entities = entities;
  }

  void fail(UUID assessment, int times) {
    failures.put(assessment, times);
  }

  void refuse(UUID assessment) {
    refused.put(assessment, true);
  }

  /** Lets the handler keep something that the database refuses when it is written. */
  void keepWhatIsRefused(UUID assessment) {
    visited.put(assessment, true);
  }

  void accept(UUID assessment) {
    failures.remove(assessment);
    refused.remove(assessment);
  }

  long timesHandled(UUID assessment) {
    return handled.stream().filter(assessment::equals).count();
  }

  /** In whose name an event about this assessment was handled. */
  String actorOf(UUID assessment) {
    return actors.get(assessment);
  }

  @Override
  public Class<AssessmentRequested> handles() {
    return AssessmentRequested.class;
  }

  @Override
  public void handle(AssessmentRequested event, ReceivedEvent envelope) {
    var id = event.assessmentId();
    if (refused.containsKey(id)) {
      throw new Unprocessable("refused", "this one is refused");
    }
    if (failures.merge(id, -1, Integer::sum) >= 0) {
      throw new IllegalStateException("fails on purpose");
    }
    if (visited.containsKey(id)) {
      entities.persist(new Visitor());
    }
    actors.put(id, actor.account());
    handled.add(id);
  }
}
