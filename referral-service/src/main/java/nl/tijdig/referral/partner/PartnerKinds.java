package nl.tijdig.referral.partner;

import jakarta.persistence.Converter;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.platform.code.CodeConverter;

@Converter(autoApply = true)
class PartnerKinds extends CodeConverter<PartnerKind> {
  PartnerKinds() {
    super(PartnerKind.class);
  }
}
