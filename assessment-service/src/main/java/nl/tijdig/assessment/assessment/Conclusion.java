package nl.tijdig.assessment.assessment;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.PartnerKind;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment came to; its grounds stand apart, encrypted.
 *
 * @param outcome one of the outcomes CBS publishes, never not-yet-assessed
 * @param partnerKind the kind of partner to hand over to; only with the outcome transfer
 * @param directlySafe whether there is no acute unsafety now
 * @param completedAt when it was decided
 * @param completedBy the account that decided
 */
@Embeddable
record Conclusion(
    AssessmentOutcome outcome,
    @Nullable PartnerKind partnerKind,
    Boolean directlySafe,
    Instant completedAt,
    String completedBy) {}
