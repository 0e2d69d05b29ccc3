package nl.tijdig.referral.partner;

import java.util.Set;
import java.util.UUID;
import nl.tijdig.contracts.code.PartnerKind;

/**
 * What a referral needs to know of a partner.
 *
 * @param id the partner
 * @param active whether referrals may be sent to it
 * @param kinds what it is
 */
public record KnownPartner(UUID id, boolean active, Set<PartnerKind> kinds) {

  public KnownPartner {
    kinds = Set.copyOf(kinds);
  }
}
