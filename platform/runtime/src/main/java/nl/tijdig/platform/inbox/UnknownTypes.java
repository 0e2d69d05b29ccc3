package nl.tijdig.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.tijdig.contracts.EventType;
import org.jboss.logging.Logger;

/**
 * Leaves a trace of events whose type this version does not know: they are passed over, so that a
 * service can tell something new before others know what that is.
 */
@ApplicationScoped
class UnknownTypes {

  private static final Logger LOG = Logger.getLogger(UnknownTypes.class);
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,200}");
  private static final int MOST_REMEMBERED = 1_000;

  private final InboxMetrics metrics;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  UnknownTypes(InboxMetrics metrics) {
    this.metrics = metrics;
  }

  void note(ReceivedEvent event) {
    if (EventType.named(event.type()).isPresent()) {
      return;
    }
    metrics.unknown();
    var name = NAME.matcher(event.type()).matches() ? event.type() : "(not a name)";
    if (told.size() < MOST_REMEMBERED && told.add(name)) {
      LOG.infof("events of type %s on topic %s are passed over: unknown", name, event.topic());
    }
  }
}
