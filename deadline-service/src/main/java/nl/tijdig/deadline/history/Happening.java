package nl.tijdig.deadline.history;

import java.time.Instant;
import java.util.List;
import nl.tijdig.deadline.rule.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a term; codes, accounts and moments only.
 *
 * @param at when
 * @param what what it was
 * @param name what people read, with how long before or after and to whom it went
 * @param detail which warning or escalation, or by how much it was extended, as the rule writes it
 * @param ground on which of the grounds of the rule
 * @param causes why it was not met, as it was explained
 * @param by the account that did it; absent for what events and the clock did
 */
@Schema(name = "Happening", description = "Wat er gebeurde. / What happened.")
public record Happening(
    Instant at,
    What what,
    Bilingual name,
    @Nullable @Schema(examples = "1 working day") String detail,
    @Nullable Bilingual ground,
    @Schema(description = "Alleen bij een toelichting. / Only of an explanation.")
        List<String> causes,
    @Nullable @Schema(description = "Het account. / The account.", examples = "team-lead-1")
        String by) {}
