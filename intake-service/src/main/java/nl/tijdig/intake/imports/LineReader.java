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
import nl.tijdig.platform.web.StrictJson;
import nl.tijdig.platform.web.Violations;

/** Reads a line, and finds everything that is wrong with it. */
@ApplicationScoped
class LineReader {

  private static final String TRIAGE = "triage";

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
    var whole = json.read(line, ObjectNode.class);
    var triage = whole.remove(TRIAGE);
    var read =
        new ImportLine(
            part(whole, ReportRequest.class), triage == null ? null : triagePart(triage));
    check(read);
    return read;
  }

  private void check(ImportLine line) {
    var errors = new ArrayList<>(validation.errors(line.report(), Sender.IMPORT));
    if (line.triage() != null) {
      errors.addAll(triageErrors(line.triage(), line.report()));
    }
    if (!errors.isEmpty()) {
      throw InvalidInput.of(errors);
    }
  }

  private List<FieldError> triageErrors(ImportedTriage triage, ReportRequest report) {
    var errors = new ArrayList<FieldError>();
    violations.errors(validator.validate(triage)).forEach(error -> errors.add(inTriage(error)));
    errors.addAll(UrgencyRule.errors("/triage/urgency", triage.kind(), triage.urgency()));
    errors.addAll(momentErrors(triage, report));
    return errors;
  }

  private List<FieldError> momentErrors(ImportedTriage triage, ReportRequest report) {
    if (triage.triagedAt() == null || report.receivedAt() == null) {
      return List.of();
    }
    if (triage.triagedAt().isAfter(clock.instant())) {
      return List.of(
          new FieldError(
              "/triage/triagedAt", "moment.future", "ligt in de toekomst", "is in the future"));
    }
    return triage.triagedAt().isBefore(report.receivedAt())
        ? List.of(
            new FieldError(
                "/triage/triagedAt",
                "triage.before-receipt",
                "ligt voor receivedAt",
                "is before receivedAt"))
        : List.of();
  }

  private ImportedTriage triagePart(JsonNode triage) {
    try {
      return part(triage, ImportedTriage.class);
    } catch (InvalidInput invalid) {
      throw InvalidInput.of(invalid.errors().stream().map(LineReader::inTriage).toList());
    }
  }

  private <T> T part(JsonNode part, Class<T> type) {
    return json.read(part.toString().getBytes(StandardCharsets.UTF_8), type);
  }

  private static FieldError inTriage(FieldError error) {
    return new FieldError("/triage" + error.pointer(), error.code(), error.nl(), error.en());
  }
}
