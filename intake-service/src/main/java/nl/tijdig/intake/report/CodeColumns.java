package nl.tijdig.intake.report;

import jakarta.persistence.Converter;
import nl.tijdig.contracts.code.ReporterCapacity;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.platform.code.CodeConverter;

/** The code lists whose entries this service keeps in columns. */
final class CodeColumns {

  private CodeColumns() {}

  @Converter(autoApply = true)
  static class OfCapacity extends CodeConverter<ReporterCapacity> {
    OfCapacity() {
      super(ReporterCapacity.class);
    }
  }

  @Converter(autoApply = true)
  static class OfKind extends CodeConverter<TriageKind> {
    OfKind() {
      super(TriageKind.class);
    }
  }

  @Converter(autoApply = true)
  static class OfUrgency extends CodeConverter<Urgency> {
    OfUrgency() {
      super(Urgency.class);
    }
  }

  @Converter(autoApply = true)
  static class OfState extends CodeConverter<ReportState> {
    OfState() {
      super(ReportState.class);
    }
  }
}
