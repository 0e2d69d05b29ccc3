package nl.tijdig.intake.imports;

import java.util.List;
import java.util.UUID;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line.
 *
 * @param line its number, from 1
 * @param id the report, unless the line was refused
 * @param errors everything that is wrong with it, when it was refused
 */
@Schema(
    description = "Wat er van een regel werd. / What became of a line.",
    requiredProperties = {"line", "status"})
record LineResult(
    @Schema(examples = "1") long line,
    LineStatus status,
    @Nullable UUID id,
    @Nullable List<LineError> errors) {

  /** One thing that is wrong, without the value that was refused. */
  @Schema(
      description = "Wat er mis is. / What is wrong.",
      requiredProperties = {"code", "nl", "en"})
  record LineError(
      @Schema(examples = "/persons/0/bsn") @Nullable String pointer,
      @Schema(examples = "bsn.invalid") String code,
      @Schema(examples = "is geen burgerservicenummer") String nl,
      @Schema(examples = "is not a citizen service number") String en) {

    static LineError of(FieldError error) {
      return new LineError(error.pointer(), error.code(), error.nl(), error.en());
    }

    static LineError of(Problem problem) {
      return new LineError(null, problem.type().slug(), problem.detailNl(), problem.detailEn());
    }
  }

  static LineResult created(Line line, UUID id) {
    return new LineResult(line.number(), LineStatus.CREATED, id, null);
  }

  static LineResult already(Line line, UUID id) {
    return new LineResult(line.number(), LineStatus.ALREADY, id, null);
  }

  static LineResult refused(Line line, List<LineError> errors) {
    return new LineResult(line.number(), LineStatus.REFUSED, null, errors);
  }

  static LineResult stopped(Line line, LineError error) {
    return new LineResult(line.number(), LineStatus.STOPPED, null, List.of(error));
  }
}
