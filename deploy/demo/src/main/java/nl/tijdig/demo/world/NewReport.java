package nl.tijdig.demo.world;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.tijdig.contracts.code.ReporterCapacity;
import org.jspecify.annotations.Nullable;

/**
 * A report as the intake service takes it.
 *
 * @param receivedAt only for what is taken over from an earlier system
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewReport(
    String reference,
    ReporterCapacity capacity,
    @Nullable Instant receivedAt,
    String municipality,
    Incident incident,
    Concern concern,
    Address address,
    List<Person> persons,
    List<Relation> relations,
    boolean feedbackWanted,
    Reporter reporter) {

  /** The same, told under another reference. */
  public NewReport withReference(String other) {
    return new NewReport(
        other,
        capacity,
        receivedAt,
        municipality,
        incident,
        concern,
        address,
        persons,
        relations,
        feedbackWanted,
        reporter);
  }

  /** What happened. */
  public record Incident(Instant occurredFrom, String location, String description) {}

  /** Why the reporter is worried. */
  public record Concern(String description) {}

  /** Where the household lives. */
  public record Address(
      String street, int houseNumber, String postcode, String city, String municipality) {}

  /** Somebody the report is about. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Person(
      String key,
      String role,
      Names names,
      LocalDate birthDate,
      String sex,
      @Nullable String bsn) {}

  /** How somebody is called. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Names(
      String initials, String firstNames, @Nullable String prefix, String familyName) {}

  /** One person is something to another. */
  public record Relation(String from, String to, String kind) {}

  /** Who reports. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Reporter(
      String name, @Nullable String organisation, String contact, String openness) {}
}
