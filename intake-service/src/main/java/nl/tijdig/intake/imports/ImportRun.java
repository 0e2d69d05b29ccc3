package nl.tijdig.intake.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nl.tijdig.intake.imports.LineResult.LineError;
import nl.tijdig.platform.sql.DatabaseFailure;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import nl.tijdig.platform.web.Problem;
import org.jboss.logging.Logger;

/** Goes through a file, line by line; a line that is refused does not stop those after it. */
@ApplicationScoped
class ImportRun {

  private static final Logger LOG = Logger.getLogger(ImportRun.class);

  private final LineReader reader;
  private final LineImport importing;
  private final ImportsConfig config;

  ImportRun(LineReader reader, LineImport importing, ImportsConfig config) {
    this.reader = reader;
    this.importing = importing;
    this.config = config;
  }

  /**
   * The lines of a file.
   *
   * @throws InvalidInput when there are none
   */
  Lines open(InputStream file) {
    var lines = new Lines(file, config.maxLineBytes());
    try {
      if (lines.areNone()) {
        throw InvalidInput.of(nothing());
      }
    } catch (IOException e) {
      brokeOff(e);
    }
    return lines;
  }

  /** Takes over what it can, and tells of each line what became of it, as soon as that is sure. */
  void run(String source, Lines lines, Consumer<LineResult> tell, BooleanSupplier ended) {
    try {
      takeLines(source, lines, tell, ended);
      // Many a client sends all it has before it reads, also what is not going to be used.
      lines.skipAll();
    } catch (IOException e) {
      brokeOff(e);
    }
  }

  private static void brokeOff(IOException e) {
    LOG.infof("An import broke off while it was read: %s", e.getClass().getSimpleName());
  }

  private static FieldError nothing() {
    return new FieldError(
        "",
        "import.empty",
        "bevat geen regels; stuur een regel JSON voor elke melding",
        "has no lines; send a line of JSON for each report");
  }

  private void takeLines(
      String source, Lines lines, Consumer<LineResult> tell, BooleanSupplier ended)
      throws IOException {
    for (var line = lines.next(); line.isPresent() && !ended.getAsBoolean(); line = lines.next()) {
      var result = take(source, line.get());
      tell.accept(result);
      if (result.status() == LineStatus.STOPPED) {
        return;
      }
    }
  }

  private LineResult take(String source, Line line) {
    if (line.tooLong()) {
      return LineResult.refused(line, List.of(tooLong()));
    }
    try {
      var taken = importing.take(source, reader.read(line.json()));
      var id = taken.report().id();
      return taken.before() ? LineResult.already(line, id) : LineResult.created(line, id);
    } catch (InvalidInput invalid) {
      return LineResult.refused(line, invalid.errors().stream().map(LineError::of).toList());
    } catch (Problem problem) {
      return LineResult.refused(line, List.of(LineError.of(problem)));
    } catch (RuntimeException failure) {
      return failed(line, failure);
    }
  }

  private static LineResult failed(Line line, RuntimeException failure) {
    if (DatabaseFailure.isAway(failure)) {
      return LineResult.stopped(line, databaseAway());
    }
    LOG.errorf(failure, "Line %d of an import failed", line.number());
    return LineResult.refused(line, List.of(internal()));
  }

  private LineError tooLong() {
    return new LineError(
        null,
        "line.too-long",
        "de regel is langer dan " + config.maxLineBytes() + " bytes",
        "the line is longer than " + config.maxLineBytes() + " bytes");
  }

  private static LineError databaseAway() {
    return new LineError(
        null,
        CommonProblem.DATABASE_AWAY.slug(),
        "de gegevens zijn even niet bereikbaar; stuur hetzelfde bestand straks nog eens",
        "the data cannot be reached for a moment; send the same file again shortly");
  }

  private static LineError internal() {
    return new LineError(
        null,
        CommonProblem.INTERNAL.slug(),
        "er ging iets mis dat niet aan de regel ligt",
        "something went wrong that is not about the line");
  }
}
