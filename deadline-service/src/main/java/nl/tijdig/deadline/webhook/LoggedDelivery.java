package nl.tijdig.deadline.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it stands in the log.
 *
 * @param eventId id of the CloudEvent
 * @param attempts the first one first
 * @param actions what the reader can do with it now
 */
@Schema(
    name = "WebhookDelivery",
    description = "Een aflevering. / A delivery.",
    requiredProperties = {
      "id",
      "subscriptionId",
      "eventId",
      "type",
      "happenedAt",
      "state",
      "madeAt",
      "attempts",
      "_actions"
    })
record LoggedDelivery(
    UUID id,
    UUID subscriptionId,
    @Schema(
            description =
                "Id van het CloudEvent; bij elke poging en herhaling hetzelfde. / Id of the"
                    + " CloudEvent; the same at every attempt and replay.")
        UUID eventId,
    @Schema(
            description =
                "warning, breach, escalation of withdrawal; test bij een proef. / or test for one"
                    + " that was asked for.",
            examples = "breach")
        String type,
    @Nullable @Schema(description = "Plaats van het signaal. / Position of the alert.")
        Long position,
    Instant happenedAt,
    DeliveryState state,
    Instant madeAt,
    @Nullable @Schema(description = "Volgende poging. / Next attempt.") Instant nextAttemptAt,
    @Nullable @Schema(description = "Afgeleverd of opgegeven. / Delivered or given up.")
        Instant endedAt,
    List<LoggedAttempt> attempts,
    @JsonProperty("_actions") List<String> actions,
    @JsonIgnore long version) {

  /** One attempt; what the receiver said beyond its status is not kept. */
  @Schema(name = "WebhookAttempt", description = "Een poging. / An attempt.")
  record LoggedAttempt(
      int number,
      Instant at,
      @Nullable @Schema(description = "HTTP-status. / HTTP status.", examples = "503")
          Integer status,
      @Nullable
          @Schema(
              description =
                  "Waarom er geen antwoord was. / Why there was no answer: timeout, unreachable,"
                      + " tls, address.private, …",
              examples = "timeout")
          String failure,
      @Schema(description = "Duur in milliseconden. / Milliseconds it took.") long millis) {}

  LoggedDelivery with(List<LoggedAttempt> made, List<String> possible) {
    return new LoggedDelivery(
        id,
        subscriptionId,
        eventId,
        type,
        position,
        happenedAt,
        state,
        madeAt,
        nextAttemptAt,
        endedAt,
        made,
        possible,
        version);
  }
}
