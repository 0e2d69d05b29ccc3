package nl.tijdig.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Events are kept for as long as the log is and cannot be destroyed person by person (Wmo 2015 art.
 * 5.3.5), so nothing personal may enter them: no name, no number of a person, no address and no
 * free text.
 */
class NoPersonalDataTest {

  // Every field that may be published. Add one only when it can never tell who somebody is.
  private static final Set<String> IDS =
      Set.of(
          "assessmentId",
          "caseId",
          "deadlineId",
          "explanationId",
          "partnerId",
          "referralId",
          "reportId",
          "subjectId");

  private static final Set<String> CODES =
      Set.of(
          "attempt",
          "capacity",
          "causes",
          "escalation",
          "ground",
          "kind",
          "length",
          "municipality",
          "occurrence",
          "outcome",
          "partnerKind",
          "reason",
          "rule",
          "ruleVersion",
          "subjectType",
          "urgency",
          "warning");

  private static final Set<String> FACTS = Set.of("directlySafe", "imported", "joined", "late");

  private static final Set<String> WORKERS = Set.of("assignee", "team");

  @ParameterizedTest
  @EnumSource
  void onlyIdsCodesMomentsAndFactsArePublished(EventType type) {
    assertThat(Schemas.names(Schemas.of(type).required("properties")))
        .allMatch(NoPersonalDataTest::mayBePublished);
  }

  @ParameterizedTest
  @EnumSource
  void noFieldHasRoomForFreeText(EventType type) {
    assertThat(Schemas.of(type).required("properties"))
        .filteredOn(property -> property.required("type").asText().equals("string"))
        .allMatch(NoPersonalDataTest::isBounded);
  }

  @ParameterizedTest
  @EnumSource
  void noFieldHoldsAStructureOfItsOwn(EventType type) {
    assertThat(Schemas.of(type).required("properties"))
        .filteredOn(property -> !isListOfCodes(property))
        .extracting(property -> property.required("type").asText())
        .allMatch(Set.of("string", "integer", "boolean")::contains);
  }

  private static boolean isListOfCodes(JsonNode property) {
    return property.required("type").asText().equals("array")
        && !property.at("/items/enum").isMissingNode();
  }

  private static boolean mayBePublished(String field) {
    return IDS.contains(field)
        || CODES.contains(field)
        || FACTS.contains(field)
        || WORKERS.contains(field)
        || field.matches("[a-z]+At");
  }

  /** A code, an id or a moment; a pattern that lets a name through is no bound. */
  private static boolean isBounded(JsonNode property) {
    if (property.has("enum") || property.has("format")) {
      return true;
    }
    var pattern = property.path("pattern").asText("");
    return pattern.startsWith("^") && pattern.endsWith("$") && !"Jan de Vries".matches(pattern);
  }
}
