package nl.tijdig.deadline.digest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A digest as it stands in the log.
 *
 * @param actions what the reader can do with it now
 */
@Schema(
    name = "Digest",
    description = "Een bericht met signalen. / A message with alerts.",
    requiredProperties = {"id", "subscriptionId", "alerts", "state", "tries", "madeAt", "_actions"})
record LoggedDigest(
    UUID id,
    UUID subscriptionId,
    @Schema(description = "Aantal signalen. / Number of alerts.") int alerts,
    DigestState state,
    @Schema(description = "Aantal pogingen. / Number of attempts.") int tries,
    Instant madeAt,
    @Nullable @Schema(description = "Volgende poging. / Next attempt.") Instant nextAttemptAt,
    @Nullable @Schema(description = "Verzonden of opgegeven. / Sent or given up.") Instant endedAt,
    @JsonProperty("_actions") List<String> actions,
    @JsonIgnore long version) {

  LoggedDigest with(List<String> possible) {
    return new LoggedDigest(
        id,
        subscriptionId,
        alerts,
        state,
        tries,
        madeAt,
        nextAttemptAt,
        endedAt,
        possible,
        version);
  }
}
