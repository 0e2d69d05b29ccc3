package nl.tijdig.deadline.board;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tijdig.contracts.code.BreachCause;
import nl.tijdig.deadline.explanation.ExplanationRequest;
import nl.tijdig.platform.outbox.Ids;
import nl.tijdig.platform.time.Amsterdam;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * The form on which one explains, as it is filled in.
 *
 * @param id given out with the empty form: what is sent twice is explained once
 * @param causes the codes that are ticked
 * @param expected a day as {@code 2026-04-01}; blank when it was left empty
 * @param errors what is wrong; none while it is new
 */
record ExplainForm(
    UUID id, Set<String> causes, String measure, String expected, List<FieldError> errors) {

  static ExplainForm empty() {
    return new ExplainForm(Ids.next(), Set.of(), "", "", List.of());
  }

  /** As it was sent. */
  static ExplainForm of(MultiMap form) {
    return new ExplainForm(
        id(field(form, "form-id")),
        Set.copyOf(form.getAll("causes")),
        field(form, "measure").replace("\r\n", "\n").strip(),
        field(form, "expected").strip(),
        List.of());
  }

  ExplainForm with(List<FieldError> found) {
    return new ExplainForm(id, causes, measure, expected, found);
  }

  /** As the API takes it; what is missing is for the checks to say. */
  ExplanationRequest request() {
    return new ExplanationRequest(
        Arrays.stream(BreachCause.values()).filter(one -> causes.contains(one.code())).toList(),
        measure.isEmpty() ? null : measure,
        expectedAt());
  }

  /** Whether a day was filled in that is none. */
  boolean hasImpossibleDay() {
    return !expected.isEmpty() && expectedAt() == null;
  }

  /** The day is over at the start of the next one. */
  private @Nullable Instant expectedAt() {
    try {
      return expected.isEmpty()
          ? null
          : LocalDate.parse(expected).plusDays(1).atStartOfDay(Amsterdam.ZONE).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** One that a browser made of its own is passed over. */
  private static UUID id(String sent) {
    try {
      return UUID.fromString(sent);
    } catch (IllegalArgumentException e) {
      return Ids.next();
    }
  }

  private static String field(MultiMap form, String name) {
    var value = form.get(name);
    return value == null ? "" : value;
  }

  /** What can be ticked. */
  record Choice(String code, String label, boolean ticked) {}

  List<Choice> choices(Language language) {
    return Arrays.stream(BreachCause.values())
        .map(
            cause ->
                new Choice(
                    cause.code(),
                    language.choose(cause.nl(), cause.en()),
                    causes.contains(cause.code())))
        .toList();
  }

  /** What is wrong with a field; empty when nothing is. */
  String error(String pointer, Language language) {
    return errors.stream()
        .filter(error -> pointer.equals(error.pointer()))
        .map(error -> language.choose(error.nl(), error.en()))
        .findFirst()
        .orElse("");
  }

  /** Says nothing: the measure may be about people. */
  @Override
  public String toString() {
    return "ExplainForm";
  }
}
