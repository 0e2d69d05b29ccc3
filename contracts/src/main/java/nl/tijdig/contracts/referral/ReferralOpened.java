package nl.tijdig.contracts.referral;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.contracts.code.ReferralKind;
import org.jspecify.annotations.Nullable;

/**
 * A referral (overdracht) is to be made.
 *
 * @param referralId the referral
 * @param reportId the report
 * @param caseId the case, which is the Kafka key
 * @param municipality CBS municipality code (gemeentecode), four digits; 0000 when unknown
 * @param kind transfer or other care
 * @param partnerKind the kind of partner
 * @param partnerId the partner; absent while none is known for the municipality
 * @param receivedAt when Veilig Thuis received the report; every term of the report counts from
 *     here
 * @param openedAt when
 */
public record ReferralOpened(
    UUID referralId,
    UUID reportId,
    UUID caseId,
    String municipality,
    ReferralKind kind,
    PartnerKind partnerKind,
    @Nullable UUID partnerId,
    Instant receivedAt,
    Instant openedAt)
    implements Event {}
