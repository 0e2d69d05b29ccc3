package nl.tijdig.referral.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.contracts.code.PartnerKind;

/** The directory of partners, as referrals use it. */
@ApplicationScoped
public class PartnerDirectory {

  private final Partners partners;

  PartnerDirectory(Partners partners) {
    this.partners = partners;
  }

  public Optional<KnownPartner> find(UUID id) {
    return partners.findByIdOptional(id).map(Partner::known);
  }

  /** The partner whose tokens carry this as their organisation. */
  public Optional<KnownPartner> withCode(String code) {
    return partners.find("code", code).firstResultOptional().map(Partner::known);
  }

  /**
   * The one active partner of this kind for a municipality; empty when there is none, and when
   * there are several, since which of them fits is for a person to say.
   */
  public Optional<KnownPartner> onlyOneFor(String municipality, PartnerKind kind) {
    var fitting =
        partners
            .find(
                "active and :kind member of kinds and :municipality member of municipalities",
                Map.of("kind", kind, "municipality", municipality))
            .page(0, 2)
            .list();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst().known()) : Optional.empty();
  }
}
