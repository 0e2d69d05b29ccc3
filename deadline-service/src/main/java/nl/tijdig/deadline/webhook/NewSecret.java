package nl.tijdig.deadline.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A secret as it is told, once.
 *
 * @param earlierUntil until when the one before signs beside it
 */
@Schema(name = "WebhookSecret", description = "Een nieuw geheim. / A new secret.")
record NewSecret(
    @Schema(examples = "whsec_…") String secret,
    @Schema(
            description =
                "Tot dan tekent het vorige ernaast. / Until then the one before signs beside it.")
        Instant earlierUntil) {

  /** Says nothing: it is a secret. */
  @Override
  public String toString() {
    return "NewSecret";
  }
}
