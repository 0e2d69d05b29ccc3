package nl.tijdig.intake.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.tijdig.intake.report.ReportRequest;
import nl.tijdig.intake.report.ReportValidation;
import nl.tijdig.intake.report.Sender;
import nl.tijdig.intake.triage.UrgencyRule;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import nl.tijdig.platform.web.Problem;
import nl.tijdig.platform.web.Reading;
import nl.tijdig.platform.web.StrictJson;
import nl.tijdig.platform.web.Violations;
import org.jspecify.annotations.Nullable;

/** Reads a line, and finds everything that is wrong with it. */
@ApplicationScoped
class LineReader {

  private static final String TRIAGE = "triage";
  private static final Reading<ImportedTriage> NOT_DECIDED = new Reading<>(null, List.of());

  private final StrictJson json;
  private final ReportValidation validation;
  private final Validator validator;
  private final Violations violations;
  private final Clock clock;

  LineReader(
      StrictJson json,
      ReportValidation validation,
      Validator validator,
      Violations violations,
      Clock clock) {
    this.json = json;
    this.validation = validation;
    this.validator = validator;
    this.violations = violations;
    this.clock = clock;
  }

  /**
   * Reads one.
   *
   * @throws InvalidInput with every error in the line
   * @throws Problem when it is not JSON
   */
  ImportLine read(byte[] line) {
    var whole = required(json.read(line, ObjectNode.class));
    var triage = whole.remove(TRIAGE);
    var report = part(whole, ReportRequest.class);
    var decided = triage == null ? NOT_DECIDED : part(triage, ImportedTriage.class);
    var errors = errors(report, decided);
    if (!errors.isEmpty()) {
      throw InvalidInput.of(errors);
    }
    return new ImportLine(required(report), decided.value());
  }

  private List<FieldError> errors(Reading<ReportRequest> report, Reading<ImportedTriage> triage) {
    var errors = new ArrayList<>(report.errorsWith(read -> validation.errors(read, Sender.IMPORT)));
    triage.errorsWith(read -> triageErrors(read, report.value())).stream()
        .map(LineReader::inTriage)
        .forEach(errors::add);
    return errors;
  }

  private List<FieldError> triageErrors(ImportedTriage triage, @Nullable ReportRequest report) {
    var errors = new ArrayList<>(violations.errors(validator.validate(triage)));
    errors.addAll(UrgencyRule.errors("/urgency", triage.kind(), triage.urgency()));
    if (report != null) {
      errors.addAll(momentErrors(triage, report));
    }
    return errors;
  }

  private List<FieldError> momentErrors(ImportedTriage triage, ReportRequest report) {
    if (triage.triagedAt() == null || report.receivedAt() == null) {
      return List.of();
    }
    if (triage.triagedAt().isAfter(clock.instant())) {
      return List.of(
          new FieldError("/triagedAt", "moment.future", "ligt in de toekomst", "is in the future"));
    }
    return triage.triagedAt().isBefore(report.receivedAt())
        ? List.of(
            new FieldError(
                "/triagedAt",
                "triage.before-receipt",
                "ligt voor receivedAt",
                "is before receivedAt"))
        : List.of();
  }

  private <T> Reading<T> part(JsonNode part, Class<T> type) {
    return json.read(part.toString().getBytes(StandardCharsets.UTF_8), type);
  }

  private static <T> T required(Reading<T> reading) {
    if (reading.value() == null) {
      throw InvalidInput.of(reading.errors());
    }
    return reading.value();
  }

  private static FieldError inTriage(FieldError error) {
    return new FieldError("/triage" + error.pointer(), error.code(), error.nl(), error.en());
  }
}
