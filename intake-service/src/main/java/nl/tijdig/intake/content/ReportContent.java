package nl.tijdig.intake.content;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything personal in a report, as it is kept: one encrypted document.
 *
 * @param address absent when unknown, or when the household has no fixed abode
 */
public record ReportContent(
    Incident incident,
    Concern concern,
    @Nullable Address address,
    List<Person> persons,
    @Nullable List<Relation> relations,
    Reporter reporter) {

  /** The BSNs that are known of those it is about. */
  public Set<String> bsns() {
    return persons.stream()
        .map(Person::bsn)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Says nothing: whatever prints this must not print a person. */
  @Override
  public String toString() {
    return "ReportContent";
  }
}
