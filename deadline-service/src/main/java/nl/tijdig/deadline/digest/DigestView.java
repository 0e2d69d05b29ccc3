package nl.tijdig.deadline.digest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.deadline.alert.AlertSelection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as people see it.
 *
 * @param address for its owner and a manager only
 * @param actions what the reader can do with it now
 */
@Schema(
    name = "DigestSubscription",
    description = "Een abonnement op e-mail. / A subscription to e-mail.",
    requiredProperties = {
      "id",
      "owner",
      "language",
      "schedule",
      "filter",
      "nextAt",
      "createdAt",
      "_actions"
    })
record DigestView(
    UUID id,
    @Schema(description = "Account van wie het is. / Account whose it is.") String owner,
    @Nullable
        @Schema(
            description =
                "Alleen voor wie het is en een manager. / For its owner and a manager only.",
            examples = "teamleider@voorbeeld.nl")
        String address,
    DigestLanguage language,
    DigestSchedule schedule,
    AlertSelection filter,
    @Schema(description = "Volgende bericht. / Next message.") Instant nextAt,
    Instant createdAt,
    @JsonProperty("_actions") List<String> actions) {

  static DigestView of(DigestSubscription subscription, DigestReader reader) {
    return new DigestView(
        subscription.id(),
        subscription.owner(),
        reader.maySeeAddress(subscription) ? subscription.address() : null,
        subscription.language(),
        subscription.schedule(),
        subscription.filter(),
        subscription.nextAt(),
        subscription.createdAt(),
        reader.mayChange(subscription) ? List.of("change", "remove") : List.of());
  }

  /** The same without the address, for answers that are kept to be repeated. */
  DigestView withoutAddress() {
    return new DigestView(id, owner, null, language, schedule, filter, nextAt, createdAt, actions);
  }

  /** Says nothing of the address. */
  @Override
  public String toString() {
    return "DigestView " + id;
  }
}
