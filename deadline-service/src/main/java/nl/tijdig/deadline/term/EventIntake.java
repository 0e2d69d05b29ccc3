package nl.tijdig.deadline.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.tijdig.deadline.team.SubjectTeams;
import nl.tijdig.platform.inbox.EventBatchHandler;
import nl.tijdig.platform.inbox.ReceivedEvent;

/** What is taken from the events of the other services, in the transaction of their batch. */
@ApplicationScoped
class EventIntake implements EventBatchHandler {
  private final SubjectTeams teams;
  private final FactIntake facts;

  EventIntake(SubjectTeams teams, FactIntake facts) {
    this.teams = teams;
    this.facts = facts;
  }

  /** Facts come last: from the first alert until the commit others that raise alerts wait. */
  @Override
  public void handle(List<ReceivedEvent> events) {
    teams.takeIn(events);
    facts.handle(events);
  }
}
