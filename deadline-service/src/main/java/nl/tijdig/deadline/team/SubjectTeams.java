package nl.tijdig.deadline.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.assessment.AssessmentAssigned;
import nl.tijdig.platform.event.EventJson;
import nl.tijdig.platform.event.Unprocessable;
import nl.tijdig.platform.inbox.ReceivedEvent;
import nl.tijdig.platform.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/**
 * Follows which team has the work of a report, from {@code assessment-assigned}. The latest
 * assignment holds, so it makes no difference in which order, or how often, they are read.
 */
@ApplicationScoped
public class SubjectTeams {

  /** As a column of a query on {@code deadline}: the team of its subject; null when not known. */
  public static final String OF_DEADLINE =
      "(select team from subject_team where subject_team.subject_id = deadline.subject_id)";

  /** As a condition of a query on {@code deadline}: its subject is with the team {@code :team}. */
  public static final String IS_OF_DEADLINE =
      "exists (select from subject_team where subject_team.subject_id = deadline.subject_id"
          + " and subject_team.team = :team)";

  /** In the order of the ids, so that two batches never wait for each other. */
  private static final String TAKE_IN =
      """
      insert into subject_team as known (<columns>)
      select distinct on (subject_id) <columns> from <rows> as told (<columns>)
      order by subject_id, assigned_at desc, told_at desc, team desc nulls last
      on conflict (subject_id) do update
        set team = excluded.team, assigned_at = excluded.assigned_at, told_at = excluded.told_at
        where (excluded.assigned_at, excluded.told_at, coalesce(excluded.team, ''))
            > (known.assigned_at, known.told_at, coalesce(known.team, ''))
      """;

  private final Jdbi jdbi;
  private final EventJson json;

  SubjectTeams(Jdbi jdbi, EventJson json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  private record Told(AssessmentAssigned assignment, Instant at) {}

  /**
   * Takes in what the events say of it, in the running transaction.
   *
   * @throws Unprocessable when an assignment is not an event of its type
   */
  public void takeIn(List<ReceivedEvent> events) {
    var told = events.stream().filter(SubjectTeams::isAssignment).map(this::read).toList();
    if (!told.isEmpty()) {
      jdbi.useHandle(handle -> columns(told).bindTo(handle.createUpdate(TAKE_IN)).execute());
    }
  }

  private static boolean isAssignment(ReceivedEvent event) {
    return EventType.ASSESSMENT_ASSIGNED.typeName().equals(event.type());
  }

  private Told read(ReceivedEvent event) {
    return new Told(json.read(event.data(), AssessmentAssigned.class), event.time());
  }

  private static Columns<Told> columns(List<Told> told) {
    return new Columns<>(told)
        .with("subject_id", "uuid", one -> one.assignment().reportId())
        .with("team", "text", one -> one.assignment().team())
        .with("assigned_at", "timestamptz", one -> one.assignment().assignedAt())
        .with("told_at", "timestamptz", Told::at);
  }
}
