package nl.tijdig.deadline.rule;

import java.util.Arrays;
import java.util.List;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.EventType;

/**
 * The events that rules can name.
 *
 * @param events each with its record, which says what fields it has
 */
public record EventCatalogue(List<KnownEvent> events) {

  /** What the services publish. */
  public static final EventCatalogue PUBLISHED =
      new EventCatalogue(Arrays.stream(EventType.values()).map(KnownEvent::of).toList());

  public EventCatalogue {
    events = List.copyOf(events);
  }

  /**
   * A type of event.
   *
   * @param name as rules write it, for example {@code report-received}
   * @param type its CloudEvents type
   * @param record what its data holds
   */
  public record KnownEvent(String name, String type, Class<? extends Event> record) {

    static KnownEvent of(EventType type) {
      return new KnownEvent(type.shortName(), type.typeName(), type.record());
    }
  }
}
