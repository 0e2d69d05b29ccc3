package nl.tijdig.deadline.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.deadline.alert.AlertSelection;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as people see it.
 *
 * @param secret in the answer that makes it, and never after
 * @param actions what the reader can do with it now
 */
@Schema(
    name = "WebhookSubscription",
    description = "Een abonnement op signalen. / A subscription to alerts.",
    requiredProperties = {
      "id",
      "url",
      "filter",
      "active",
      "position",
      "createdBy",
      "createdAt",
      "_actions"
    })
record WebhookView(
    UUID id,
    @Schema(examples = "https://voorbeeld.nl/signalen") String url,
    AlertSelection filter,
    boolean active,
    @Nullable
        @Schema(
            description =
                "De ontvanger meldde dat hij er niet meer is (410). / The receiver said that it is"
                    + " not there any more (410).")
        Instant goneAt,
    @Schema(
            description =
                "Tot en met deze plaats zijn signalen bekeken. / Alerts up to this position were"
                    + " looked at.",
            examples = "42")
        long position,
    String createdBy,
    Instant createdAt,
    @Nullable
        @Schema(
            description =
                "Geheim voor de handtekening; alleen in het eerste antwoord. / Secret of the"
                    + " signature; in the first answer only.",
            examples = "whsec_…")
        String secret,
    @JsonProperty("_actions") List<String> actions) {

  static WebhookView of(WebhookSubscription subscription, Actor reader) {
    return new WebhookView(
        subscription.id(),
        subscription.url(),
        subscription.filter(),
        subscription.active(),
        subscription.goneAt(),
        subscription.position(),
        subscription.createdBy(),
        subscription.createdAt(),
        null,
        actions(subscription, reader));
  }

  WebhookView with(String newSecret) {
    return new WebhookView(
        id, url, filter, active, goneAt, position, createdBy, createdAt, newSecret, actions);
  }

  static boolean mayChange(Actor reader) {
    return reader.has(Roles.MANAGER) || reader.has(Roles.OPERATIONS);
  }

  private static List<String> actions(WebhookSubscription subscription, Actor reader) {
    if (!mayChange(reader)) {
      return List.of();
    }
    return subscription.active()
        ? List.of("change", "remove", "renew-secret", "test", "replay")
        : List.of("change", "remove", "renew-secret");
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "WebhookView " + id;
  }
}
