package nl.tijdig.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every message is a CloudEvent by the NL GOV profile. */
class CloudEventTest {

  private static final JsonNode PROFILE = Document.open("nl-gov-cloud-event.json").json();

  @ParameterizedTest
  @EnumSource
  void theExampleOfAMessageIsACloudEventOfTheProfile(EventType type) {
    assertThat(Schemas.problems(PROFILE, exampleOf(type))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theEnvelopeTellsWhatItHolds(EventType type) {
    var event = exampleOf(type);

    assertThat(event.required("type").asText()).isEqualTo(type.typeName());
    assertThat(event.required("dataschema").asText()).isEqualTo(type.schemaUri().toString());
    assertThat(event.required("source").asText()).endsWith(":tijdig-" + type.topic().service());
  }

  @ParameterizedTest
  @EnumSource
  void theSubjectIsWhatItHappenedTo(EventType type) {
    var event = exampleOf(type);
    var subject = event.required("subject").asText();
    var aggregate = type.shortName().split("-", 2)[0];

    assertThat(event.at("/data/" + aggregate + "Id").asText()).isEqualTo(subject);
    assertThat(event.required("dataref").asText())
        .endsWith("/" + type.topic().service() + "/v1/" + aggregate + "s/" + subject);
  }

  @Test
  void theProfileRefusesWhatIsNoId() {
    var event = exampleOf(EventType.REPORT_RECEIVED);

    assertThat(Schemas.problems(PROFILE, event.deepCopy().put("subject", "999990342")))
        .isNotEmpty();
    assertThat(Schemas.problems(PROFILE, event.deepCopy().put("id", ""))).isNotEmpty();
  }

  @Test
  void theProfileRefusesATypeThatIsNotReverseDns() {
    var event = exampleOf(EventType.REPORT_RECEIVED).put("type", "ReportReceived");

    assertThat(Schemas.problems(PROFILE, event)).isNotEmpty();
  }

  @Test
  void theProfileRefusesALocalTime() {
    var event = exampleOf(EventType.REPORT_RECEIVED).put("time", "2026-11-23T10:15:00+01:00");

    assertThat(Schemas.problems(PROFILE, event)).isNotEmpty();
  }

  /** The event with its envelope, as it would stand in one JSON document. */
  private static ObjectNode exampleOf(EventType type) {
    var example = AsyncApi.example(AsyncApi.message(type));
    var event = Mappers.SERVICE.createObjectNode();
    example.get("headers").fields().forEach((name, v) -> event.set(attribute(name), v.json()));
    event.set("data", example.get("payload").json());
    return event;
  }

  private static String attribute(String header) {
    return header.equals("content-type") ? "datacontenttype" : header.replaceFirst("^ce_", "");
  }
}
