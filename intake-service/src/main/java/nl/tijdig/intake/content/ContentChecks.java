package nl.tijdig.intake.content;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tijdig.platform.time.Amsterdam;
import nl.tijdig.platform.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Whether the parts of a report's content agree with each other and with the calendar; what a field
 * must be by itself is said by its constraints. Whatever is missing is passed over.
 */
public final class ContentChecks {

  /** How far the clock of who reports may run ahead of ours. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  private final ReportContent content;
  private final Instant now;
  private final List<FieldError> errors = new ArrayList<>();

  private ContentChecks(ReportContent content, Instant now) {
    this.content = content;
    this.now = now;
  }

  /** Everything that does not agree. */
  public static List<FieldError> errors(ReportContent content, Instant now) {
    var checks = new ContentChecks(content, now);
    checks.incident();
    checks.persons();
    checks.relations();
    return checks.errors;
  }

  private void incident() {
    var incident = content.incident();
    if (incident == null || incident.occurredFrom() == null) {
      return;
    }
    if (incident.occurredFrom().isAfter(now.plus(AHEAD))) {
      add("/incident/occurredFrom", "moment.future", "ligt in de toekomst", "is in the future");
    }
    if (incident.occurredUntil() != null
        && incident.occurredUntil().isBefore(incident.occurredFrom())) {
      add(
          "/incident/occurredUntil",
          "incident.ends-before-it-begins",
          "ligt voor occurredFrom",
          "is before occurredFrom");
    }
  }

  private void persons() {
    var keys = new HashSet<String>();
    var bsns = new HashSet<String>();
    var persons = listed(content.persons());
    for (var i = 0; i < persons.size(); i++) {
      var person = persons.get(i);
      if (person != null) {
        person("/persons/" + i, person, keys, bsns);
      }
    }
  }

  private void person(String pointer, Person person, Set<String> keys, Set<String> bsns) {
    if (person.key() != null && !keys.add(person.key())) {
      add(
          pointer + "/key",
          "person-key.twice",
          "is al de key van een andere persoon in deze melding",
          "is the key of another person in this report already");
    }
    if (person.bsn() != null && !bsns.add(person.bsn())) {
      add(
          pointer + "/bsn",
          "bsn.twice",
          "staat al bij een andere persoon in deze melding",
          "stands with another person in this report already");
    }
    if (person.birthDate() != null && person.birthDate().isAfter(today())) {
      add(
          pointer + "/birthDate",
          "date.future",
          "ligt in de toekomst; laat het veld weg bij een ongeboren kind",
          "is in the future; leave the field out for an unborn child");
    }
  }

  private void relations() {
    var keys = keysOfAll();
    var relations = listed(content.relations());
    for (var i = 0; i < relations.size(); i++) {
      var relation = relations.get(i);
      if (relation != null) {
        relation("/relations/" + i, relation, keys);
      }
    }
    errors.addAll(RelationChecks.errors(relations));
  }

  /** Empty while the key of a person is missing: any relation may be about that one. */
  private Optional<Set<String>> keysOfAll() {
    var keys = new HashSet<String>();
    for (var person : listed(content.persons())) {
      if (person == null || person.key() == null) {
        return Optional.empty();
      }
      keys.add(person.key());
    }
    return content.persons() == null ? Optional.empty() : Optional.of(keys);
  }

  private void relation(String pointer, Relation relation, Optional<Set<String>> keys) {
    known(pointer + "/from", relation.from(), keys);
    known(pointer + "/to", relation.to(), keys);
    if (relation.from() != null && relation.from().equals(relation.to())) {
      add(
          pointer + "/to",
          "relation.with-oneself",
          "is dezelfde persoon als from",
          "is the same person as from");
    }
  }

  private void known(String pointer, @Nullable String key, Optional<Set<String>> keys) {
    if (key != null && keys.isPresent() && !keys.get().contains(key)) {
      add(
          pointer,
          "relation.unknown-person",
          "is niet de key van een persoon in deze melding",
          "is not the key of a person in this report");
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, Amsterdam.ZONE);
  }

  private static <T> List<T> listed(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private void add(String pointer, String code, String nl, String en) {
    errors.add(new FieldError(pointer, code, nl, en));
  }
}
