package nl.tijdig.deadline.webhook;

import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * From where alerts are sent again: one of both.
 *
 * @param fromPosition the first position
 * @param since the first moment
 */
@Schema(description = "Vanaf waar opnieuw, één van beide. / From where again, one of both.")
record ReplayRequest(
    @PositiveOrZero
        @Nullable
        @Schema(description = "Vanaf deze plaats. / From this position on.", examples = "42")
        Long fromPosition,
    @Nullable @Schema(description = "Vanaf dit moment. / From this moment on.") Instant since) {

  /** Refuses neither and both. */
  void check() {
    if ((fromPosition == null) == (since == null)) {
      throw InvalidInput.of(
          new FieldError(
              "/fromPosition",
              "replay.one-of",
              "geef fromPosition of since, niet beide",
              "give either fromPosition or since"));
    }
  }
}
