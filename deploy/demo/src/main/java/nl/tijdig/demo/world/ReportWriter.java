package nl.tijdig.demo.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import nl.tijdig.contracts.code.ReporterCapacity;
import nl.tijdig.demo.world.NewReport.Concern;
import nl.tijdig.demo.world.NewReport.Incident;
import nl.tijdig.demo.world.NewReport.Reporter;
import org.jspecify.annotations.Nullable;

/** Writes down what somebody reports about a household. */
final class ReportWriter {

  private static final List<String> PLACES =
      List.of("Woning", "Woning, keuken", "Voor de woning", "Op straat", "Trappenhuis");

  private final Random random;
  private final Names names;

  ReportWriter(Random random) {
    this.random = random;
    this.names = new Names(random);
  }

  NewReport write(
      String reference,
      ReporterCapacity capacity,
      Household household,
      @Nullable Instant receivedAt,
      Instant occurredBefore) {
    var origin = Origin.of(capacity);
    var text = Texts.about(household.nature(), random);
    var occurred = occurredBefore.minus(Duration.ofMinutes(30 + random.nextInt(570)));
    return new NewReport(
        reference,
        capacity,
        receivedAt,
        household.town().code(),
        new Incident(occurred, Texts.pick(PLACES, random), text.incident()),
        new Concern(text.concern()),
        household.address(),
        household.persons(),
        household.relations(),
        !origin.byPhone() || random.nextBoolean(),
        reporter(origin));
  }

  private Reporter reporter(Origin origin) {
    var family = names.family();
    var name = "%s %s".formatted(names.first("f"), family.name());
    return origin.byPhone()
        ? new Reporter(name, null, origin.contact(), "anonymous-to-family")
        : new Reporter(name, origin.name(), origin.contact(), "open");
  }
}
