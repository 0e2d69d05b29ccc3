package nl.tijdig.assessment.assessment;

import jakarta.persistence.Converter;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.platform.code.CodeConverter;

/** The code lists that stand in columns here. */
final class CodeColumns {

  private CodeColumns() {}

  @Converter(autoApply = true)
  static class States extends CodeConverter<AssessmentState> {
    States() {
      super(AssessmentState.class);
    }
  }

  @Converter(autoApply = true)
  static class Urgencies extends CodeConverter<Urgency> {
    Urgencies() {
      super(Urgency.class);
    }
  }

  @Converter(autoApply = true)
  static class Outcomes extends CodeConverter<AssessmentOutcome> {
    Outcomes() {
      super(AssessmentOutcome.class);
    }
  }

  @Converter(autoApply = true)
  static class PartnerKinds extends CodeConverter<PartnerKind> {
    PartnerKinds() {
      super(PartnerKind.class);
    }
  }
}
