package nl.tijdig.intake.content;

import jakarta.validation.constraints.NotNull;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A way to reach somebody. */
@Schema(description = "Hoe iemand te bereiken is. / A way to reach somebody.")
public record Contact(
    @NotNull ContactKind kind,
    @NotNull @PlainText(max = 200) @Schema(maxLength = 200, examples = "06-00000000")
        String value) {}
