package nl.tijdig.intake.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a report is looked for by. A reference can be a police number, which leads to people and so
 * never stands in a URL.
 */
@Schema(description = "Waarop gezocht wordt. / What is looked for.")
record ReportSearch(
    @NotNull
        @Pattern(regexp = ReportRequest.REFERENCE, message = "{reference.invalid}")
        @Schema(examples = "PL1500-2026123456-1")
        String reference) {}
