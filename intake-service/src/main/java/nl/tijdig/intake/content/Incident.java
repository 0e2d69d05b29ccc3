package nl.tijdig.intake.content;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What happened (incident).
 *
 * @param occurredFrom when it happened, or began
 * @param occurredUntil when it ended; absent when it is one moment or still goes on
 * @param location where, in the reporter's words
 * @param description what, in the reporter's words
 */
@Schema(description = "Wat er gebeurde. / What happened.")
public record Incident(
    @NotNull @Schema(examples = "2026-11-22T21:40:00+01:00") Instant occurredFrom,
    @Nullable Instant occurredUntil,
    @PlainText(max = 500) @Schema(maxLength = 500, examples = "Woning, keuken")
        @Nullable String location,
    @NotNull
        @PlainText(max = 20_000)
        @Schema(maxLength = 20_000, examples = "Luide ruzie, glas gebroken.")
        String description) {}
