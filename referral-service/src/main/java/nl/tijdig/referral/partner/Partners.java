package nl.tijdig.referral.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.ExpectedVersion;
import nl.tijdig.platform.web.Problem;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class Partners implements PanacheRepositoryBase<Partner, UUID> {

  /** The partner, or a {@code 404}. */
  Partner require(UUID id) {
    return findByIdOptional(id).orElseThrow(Partners::unknown);
  }

  /** The partner as the caller last saw it, or a {@code 404} or {@code 412}. */
  Partner require(UUID id, ExpectedVersion expected) {
    var partner = require(id);
    expected.check(partner.version());
    return partner;
  }

  /** Adds a partner, or refuses with {@code 409} when there is one with its code. */
  void add(Partner partner) {
    try {
      persistAndFlush(partner);
    } catch (ConstraintViolationException e) {
      throw "partner_code_unique".equals(e.getConstraintName()) ? duplicateCode() : e;
    }
  }

  private static Problem unknown() {
    return new Problem(
        CommonProblem.NOT_FOUND, "Deze partner bestaat niet.", "This partner does not exist.");
  }

  private static Problem duplicateCode() {
    return new Problem(
        PartnerProblem.DUPLICATE_CODE,
        "Er is al een partner met deze code.",
        "There is a partner with this code already.");
  }
}
