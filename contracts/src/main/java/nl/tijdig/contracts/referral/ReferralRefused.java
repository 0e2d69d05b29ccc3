package nl.tijdig.contracts.referral;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.code.ReferralKind;
import nl.tijdig.contracts.code.RefusalReason;

/**
 * A partner refused a referral.
 *
 * @param referralId the referral
 * @param reportId the report
 * @param caseId the case, which is the Kafka key
 * @param municipality CBS municipality code (gemeentecode), four digits; 0000 when unknown
 * @param kind transfer or other care
 * @param partnerId the partner
 * @param attempt which sending this is about, from 1: a refused referral may be sent again, and
 *     each sending has its own term for the answer
 * @param reason why
 * @param refusedAt when
 */
public record ReferralRefused(
    UUID referralId,
    UUID reportId,
    UUID caseId,
    String municipality,
    ReferralKind kind,
    UUID partnerId,
    int attempt,
    RefusalReason reason,
    Instant refusedAt)
    implements Event {}
