package nl.tijdig.intake.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.tijdig.intake.content.ContentChecks;
import nl.tijdig.platform.time.Amsterdam;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.Violations;

/** Everything that is wrong with a report that was sent, at once. */
@ApplicationScoped
public class ReportValidation {

  /** Veilig Thuis exists since the Wmo 2015 came into force. */
  private static final Instant FIRST_DAY =
      LocalDate.of(2015, 1, 1).atStartOfDay(Amsterdam.ZONE).toInstant();

  private final Validator validator;
  private final Violations violations;
  private final Clock clock;

  ReportValidation(Validator validator, Violations violations, Clock clock) {
    this.validator = validator;
    this.violations = violations;
    this.clock = clock;
  }

  /** Every error, none when the report is valid; what is missing agrees with anything. */
  public List<FieldError> errors(ReportRequest request, Sender sender) {
    var errors = new ArrayList<>(violations.errors(validator.validate(request)));
    checkReference(request, sender, errors);
    checkReceivedAt(request, sender, errors);
    checkMunicipality(request, errors);
    errors.addAll(ContentChecks.errors(request.content(), clock.instant()));
    return errors;
  }

  private static void checkReference(
      ReportRequest request, Sender sender, List<FieldError> errors) {
    if (request.reference() == null && sender.needsReference()) {
      errors.add(
          new FieldError(
              "/reference",
              "required",
              "is verplicht: uw eigen kenmerk, waarmee u dezelfde melding veilig nog eens kunt"
                  + " sturen",
              "is required: your own reference, with which the same report can safely be sent"
                  + " again"));
    }
  }

  private void checkReceivedAt(ReportRequest request, Sender sender, List<FieldError> errors) {
    if (request.receivedAt() == null) {
      if (sender.mustSayWhen()) {
        errors.add(new FieldError("/receivedAt", "required", "is verplicht", "is required"));
      }
    } else if (!sender.maySayWhen()) {
      errors.add(
          new FieldError(
              "/receivedAt",
              "moment.not-yours",
              "kan alleen een medewerker opgeven; laat het weg",
              "can be given by a worker only; leave it out"));
    } else if (request.receivedAt().isAfter(clock.instant())) {
      errors.add(
          new FieldError(
              "/receivedAt", "moment.future", "ligt in de toekomst", "is in the future"));
    } else if (request.receivedAt().isBefore(FIRST_DAY)) {
      errors.add(
          new FieldError(
              "/receivedAt",
              "moment.implausible",
              "ligt voor 1 januari 2015, toen Veilig Thuis er nog niet was",
              "is before 1 January 2015, when Veilig Thuis did not exist"));
    }
  }

  private static void checkMunicipality(ReportRequest request, List<FieldError> errors) {
    var address = request.address();
    if (address != null
        && address.municipality() != null
        && request.municipality() != null
        && !address.municipality().equals(request.municipality())) {
      errors.add(
          new FieldError(
              "/address/municipality",
              "municipality.contradicts",
              "is een andere gemeente dan /municipality",
              "is another municipality than /municipality"));
    }
  }
}
