package nl.tijdig.referral.referral;

import jakarta.persistence.Converter;
import nl.tijdig.contracts.code.ReferralKind;
import nl.tijdig.contracts.code.RefusalReason;
import nl.tijdig.platform.code.CodeConverter;

/** The code lists that stand in columns here. */
final class CodeColumns {

  private CodeColumns() {}

  @Converter(autoApply = true)
  static class States extends CodeConverter<ReferralState> {
    States() {
      super(ReferralState.class);
    }
  }

  @Converter(autoApply = true)
  static class Kinds extends CodeConverter<ReferralKind> {
    Kinds() {
      super(ReferralKind.class);
    }
  }

  @Converter(autoApply = true)
  static class Answers extends CodeConverter<Answer> {
    Answers() {
      super(Answer.class);
    }
  }

  @Converter(autoApply = true)
  static class Reasons extends CodeConverter<RefusalReason> {
    Reasons() {
      super(RefusalReason.class);
    }
  }
}
