package nl.tijdig.deadline.webhook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.tijdig.deadline.alert.AlertSelection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as somebody wants it.
 *
 * @param url where the receiver listens
 * @param filter which alerts; all when it is left out
 * @param active whether alerts are sent; so when it is left out
 */
@Schema(description = "Een abonnement op signalen. / A subscription to alerts.")
record WebhookRequest(
    @NotNull
        @Size(max = 2_000)
        @Schema(
            maxLength = 2_000,
            description =
                "Waar de ontvanger luistert: https, op een openbaar adres. / Where the receiver"
                    + " listens: https, at a public address.",
            examples = "https://voorbeeld.nl/signalen")
        String url,
    @Nullable @Valid AlertSelection filter,
    @Nullable
        @Schema(
            description =
                "Of er verzonden wordt; ontbreekt het, dan wel. / Whether alerts are sent; they are"
                    + " when it is absent.",
            examples = "true")
        Boolean active) {

  AlertSelection selection() {
    return filter == null ? AlertSelection.EVERYTHING : filter;
  }

  boolean wantsActive() {
    return active == null || active;
  }
}
