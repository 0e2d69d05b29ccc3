package nl.tijdig.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {

  static final List<Event> SAMPLES = SampleEvents.all();

  @Test
  void everyTypeHasASample() {
    assertThat(SAMPLES).extracting(EventType::of).contains(EventType.values());
  }

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void anEventIsWrittenAsItsSchemaSays(Event event) {
    var json = json(Mappers.SERVICE, event);

    assertThat(Schemas.problems(EventType.of(event), json)).isEmpty();
    assertThat(Schemas.unnamed(EventType.of(event), json)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void whatIsAbsentIsLeftOutWhateverTheMapper(Event event) {
    assertThat(json(Mappers.BARE, event)).isEqualTo(json(Mappers.SERVICE, event));
  }

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void anEventComesBackAsItWas(Event event) throws JsonProcessingException {
    var text = Mappers.SERVICE.writeValueAsString(event);

    assertThat(Mappers.SERVICE.readValue(text, event.getClass())).isEqualTo(event);
  }

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void aReaderIgnoresWhatItDoesNotKnow(Event event) throws JsonProcessingException {
    ObjectNode json = json(Mappers.SERVICE, event);
    json.put("addedLater", "text").putObject("groupAddedLater").putArray("items").add(1);

    assertThat(Schemas.problems(EventType.of(event), json)).isEmpty();
    assertThat(Mappers.SERVICE.treeToValue(json, event.getClass())).isEqualTo(event);
  }

  static Stream<Event> contradictions() {
    return Stream.of(
        SampleEvents.triaged(TriageKind.REPORT, null),
        SampleEvents.triaged(TriageKind.OTHER_CARE, Urgency.REGULAR),
        SampleEvents.completed(AssessmentOutcome.NO_FURTHER_STEPS, PartnerKind.SHELTER),
        SampleEvents.completed(AssessmentOutcome.NOT_YET_ASSESSED, null));
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void aSchemaRefusesAnEventThatContradictsItself(Event event) {
    assertThat(Schemas.problems(EventType.of(event), json(Mappers.SERVICE, event))).isNotEmpty();
  }

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void aSchemaRefusesAnEventWithoutACase(Event event) {
    ObjectNode json = json(Mappers.SERVICE, event);
    JsonNode without = json.without("caseId");

    assertThat(Schemas.problems(EventType.of(event), without)).isNotEmpty();
  }

  private static ObjectNode json(ObjectMapper mapper, Event event) {
    return mapper.valueToTree(event);
  }
}
