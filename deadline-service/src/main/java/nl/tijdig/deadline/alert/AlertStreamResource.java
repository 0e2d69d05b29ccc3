package nl.tijdig.deadline.alert;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.List;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** The live stream; begun on a worker thread, since only a stream itself can be non-blocking. */
@Path("/alerts/stream")
@Blocking
@RolesAllowed({
  Roles.INTAKE_WORKER,
  Roles.ASSESSOR,
  Roles.TEAM_LEAD,
  Roles.REFERRAL_WORKER,
  Roles.MANAGER,
  Roles.AUDITOR,
  Roles.OPERATIONS
})
@Tag(name = "alerts")
class AlertStreamResource {
  private final ReadAlerts reading;
  private final AlertStream stream;
  private final Actor actor;

  AlertStreamResource(ReadAlerts reading, AlertStream stream, Actor actor) {
    this.reading = reading;
    this.stream = stream;
    this.actor = actor;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "streamAlerts",
      summary = "Signalen zodra zij komen / Alerts as they come",
      description =
          "Server-sent events: event is warning, breach, escalation of withdrawal, id de plaats,"
              + " data het signaal. Een nieuwe verbinding met Last-Event-ID gaat daarna verder en"
              + " mist niets; zonder begint zij nu. Als het token verloopt eindigt de stroom. /"
              + " Server-sent events: event is warning, breach, escalation or withdrawal, id the"
              + " place, data the alert. A new connection with Last-Event-ID goes on after it and"
              + " misses nothing; without it begins now. When the token expires the stream ends.")
  @APIResponse(
      responseCode = "200",
      description = "De stroom. / The stream.",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = AlertView.class)))
  public Multi<OutboundSseEvent> stream(
      @BeanParam AlertFilter filter,
      @HeaderParam("Last-Event-ID")
          @Parameter(description = "De laatst geziene plaats. / The last place that was seen.")
          @Nullable Long lastEventId,
      @QueryParam("after")
          @Parameter(
              description =
                  "Hetzelfde voor wie die kop niet kan zetten; 0 is het begin. / The same for who"
                      + " cannot set that header; 0 is the beginning.")
          @PositiveOrZero
          @Nullable Long after,
      @Context Sse sse) {
    var position = reading.follow(filter, lastEventId == null ? after : lastEventId);
    return stream
        .after(position, filter, actor.signedInUntil().orElse(Instant.MAX))
        .onItem()
        .transformToIterable(alerts -> alerts.isEmpty() ? heartbeat(sse) : events(alerts, sse));
  }

  private static List<OutboundSseEvent> heartbeat(Sse sse) {
    return List.of(sse.newEventBuilder().comment("heartbeat").build());
  }

  private static List<OutboundSseEvent> events(List<AlertView> alerts, Sse sse) {
    return alerts.stream()
        .<OutboundSseEvent>map(
            alert ->
                sse.newEventBuilder()
                    .id(Long.toString(alert.position()))
                    .name(alert.news().code())
                    .data(AlertView.class, alert)
                    .build())
        .toList();
  }
}
