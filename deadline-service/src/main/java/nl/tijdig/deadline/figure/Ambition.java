package nl.tijdig.deadline.figure;

import nl.tijdig.deadline.rule.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the network of the organisations wants to reach.
 *
 * @param rule the rule whose share in time it is about
 */
@Schema(description = "Ambitie van het landelijk netwerk. / Ambition of the national network.")
public record Ambition(
    String rule,
    @Schema(examples = "90") int percentage,
    @Schema(description = "Waar dat staat. / Where that is said.") Bilingual source) {}
