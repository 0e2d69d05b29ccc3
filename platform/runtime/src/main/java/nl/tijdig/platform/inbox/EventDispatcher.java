package nl.tijdig.platform.inbox;

import io.quarkus.arc.All;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.EventType;
import nl.tijdig.platform.event.EventJson;
import nl.tijdig.platform.event.Tracing;

/** Hands each event to the handler of its type; a type that nobody handles here is passed over. */
@DefaultBean
@ApplicationScoped
class EventDispatcher implements EventBatchHandler {

  private final Map<Class<? extends Event>, EventHandler<?>> handlers;
  private final EventJson json;
  private final Tracing tracing;

  EventDispatcher(@All List<EventHandler<?>> handlers, EventJson json, Tracing tracing) {
    this.handlers =
        handlers.stream().collect(Collectors.toMap(EventHandler::handles, Function.identity()));
    this.json = json;
    this.tracing = tracing;
  }

  @Override
  public void handle(List<ReceivedEvent> events) {
    events.forEach(this::dispatch);
  }

  private void dispatch(ReceivedEvent event) {
    EventType.named(event.type())
        .map(type -> handlers.get(type.record()))
        .ifPresent(
            handler ->
                tracing.continuing(
                    event.traceparent(), "handle " + event.type(), () -> hand(handler, event)));
  }

  private <E extends Event> void hand(EventHandler<E> handler, ReceivedEvent event) {
    handler.handle(json.read(event.data(), handler.handles()), event);
  }
}
