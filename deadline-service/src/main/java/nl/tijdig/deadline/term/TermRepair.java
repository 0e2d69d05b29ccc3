package nl.tijdig.deadline.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tijdig.deadline.alert.AlertChange;
import nl.tijdig.deadline.alert.AlertType;
import nl.tijdig.deadline.alert.Alerts;
import nl.tijdig.deadline.calendar.DueMoments;

/**
 * Puts live terms right by what was rebuilt. What follows is told as ever; of a term that was lost
 * nothing is told that had been told before.
 */
@ApplicationScoped
class TermRepair {
  private final Deadlines deadlines;
  private final RebuiltTerms rebuilt;
  private final DeadlineChanges changes;
  private final Alerts alerts;
  private final DueMoments moments;
  private final Clock clock;

  TermRepair(
      Deadlines deadlines,
      RebuiltTerms rebuilt,
      DeadlineChanges changes,
      Alerts alerts,
      DueMoments moments,
      Clock clock) {
    this.deadlines = deadlines;
    this.rebuilt = rebuilt;
    this.changes = changes;
    this.alerts = alerts;
    this.moments = moments;
    this.clock = clock;
  }

  void restore(List<UUID> ids) {
    var now = clock.instant();
    var live = deadlines.lock(Set.copyOf(ids));
    var log = rebuilt.find(ids);
    var right = new ArrayList<>(correct(live, log, now));
    var lost = lost(live, log, now);
    right.addAll(lost.values());
    var saved = changes.save(right);
    alerts.restore(toldAlerts(lost));
    changes.tell(saved);
  }

  private List<Deadline> correct(Map<UUID, Deadline> live, Map<UUID, Deadline> log, Instant now) {
    var corrected = new ArrayList<Deadline>();
    live.forEach(
        (id, deadline) -> {
          var told = log.get(id);
          if (told != null && told.facts().run() != null) {
            deadline.correct(told, moments, now);
            corrected.add(deadline);
          }
        });
    return corrected;
  }

  private Map<UUID, Deadline> lost(Map<UUID, Deadline> live, Map<UUID, Deadline> log, Instant now) {
    var ids = new HashSet<>(log.keySet());
    ids.removeAll(live.keySet());
    var told = rebuilt.told(ids);
    var lost = new HashMap<UUID, Deadline>();
    for (var id : ids) {
      var deadline = Deadline.lost(log.get(id), told.getOrDefault(id, Told.NOTHING));
      deadline.catchUp(moments, now);
      lost.put(id, deadline);
    }
    return lost;
  }

  private List<AlertChange.Raised> toldAlerts(Map<UUID, Deadline> lost) {
    return rebuilt.alerts(lost.keySet()).stream()
        .map(alert -> raised(alert, lost.get(alert.deadlineId())))
        .toList();
  }

  private static AlertChange.Raised raised(OwnEvents.Alert alert, Deadline deadline) {
    var round =
        alert.type() == AlertType.WARNING
            ? deadline.course().steps().stream()
                .filter(step -> !step.at().isAfter(alert.raisedAt()))
                .count()
            : 0;
    return new AlertChange.Raised(
        alert.deadlineId(), alert.type(), alert.name(), (int) round, alert.raisedAt());
  }
}
