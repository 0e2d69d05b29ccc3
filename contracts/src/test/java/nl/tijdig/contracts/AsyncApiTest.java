package nl.tijdig.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The AsyncAPI document says what the code does. */
class AsyncApiTest {

  static List<String> deadLetterTopics() {
    return Arrays.stream(Topic.values())
        .map(topic -> Topic.deadLettersOf(topic.service()))
        .toList();
  }

  static List<String> topics() {
    var events = Arrays.stream(Topic.values()).map(Topic::topicName);
    return Stream.concat(events, deadLetterTopics().stream()).toList();
  }

  @Test
  void everyTopicIsAChannel() {
    assertThat(AsyncApi.channels().keySet()).containsExactlyElementsOf(topics());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void aChannelHasThePartitionsAndSettingsOfItsTopic(String topic) {
    var kafka = AsyncApi.channels().get(topic).get("bindings").get("kafka");
    var settings = kafka.get("topicConfiguration").json();

    assertThat(kafka.get("partitions").json().asInt()).isEqualTo(Topic.PARTITIONS);
    assertThat(Schemas.names(settings)).hasSameElementsAs(Topic.SETTINGS.keySet());
    assertThat(Topic.SETTINGS)
        .allSatisfy((name, value) -> assertThat(setting(settings, name)).isEqualTo(value));
  }

  @ParameterizedTest
  @EnumSource
  void aChannelHoldsTheMessagesOfItsTopic(Topic topic) {
    assertThat(AsyncApi.messages(topic.topicName()).keySet())
        .containsExactlyElementsOf(EventType.on(topic).stream().map(EventType::typeName).toList());
  }

  @ParameterizedTest
  @EnumSource
  void thePayloadOfAMessageIsItsSchema(EventType type) {
    var message = AsyncApi.message(type);
    var schema = Schemas.of(type);

    assertThat(message.get("payload").file()).hasToString(type.schemaPath());
    assertThat(message.text("title")).isEqualTo(schema.required("title").asText());
    assertThat(schema.required("description").asText()).startsWith(message.text("summary"));
  }

  @ParameterizedTest
  @EnumSource
  void theExampleOfAMessageIsAnEvent(EventType type) throws JsonProcessingException {
    var payload = AsyncApi.example(AsyncApi.message(type)).get("payload").json();
    var event = Mappers.SERVICE.treeToValue(payload, type.record());
    JsonNode written = Mappers.SERVICE.valueToTree(event);

    assertThat(Schemas.problems(type, payload)).isEmpty();
    assertThat(written).isEqualTo(payload);
  }

  @ParameterizedTest
  @EnumSource
  void theExampleOfAMessageHasItsHeaders(EventType type) {
    var message = AsyncApi.message(type);
    var headers = AsyncApi.example(message).get("headers").json();
    var schema = AsyncApi.trait(message).get("headers").json();

    assertThat(Schemas.problems(schema, headers)).isEmpty();
    assertThat(Schemas.names(headers))
        .containsExactlyElementsOf(Schemas.names(schema.required("properties")));
  }

  @ParameterizedTest
  @EnumSource
  void theKeyOfAMessageIsTheCase(EventType type) {
    var key = AsyncApi.trait(AsyncApi.message(type)).get("bindings").get("kafka").get("key");

    assertThat(key.text("format")).isEqualTo("uuid");
    assertThat(key.text("description")).isEqualTo("The case id.");
  }

  @ParameterizedTest
  @MethodSource("deadLetterTopics")
  void aDeadLetterCarriesItsCause(String topic) {
    var message = AsyncApi.messages(topic).get("dead-letter");
    var headers = AsyncApi.example(message).get("headers").json();
    var schema = AsyncApi.trait(message).get("headers").json();

    assertThat(Schemas.problems(schema, headers)).isEmpty();
    assertThat(Schemas.texts(schema.at("/properties/dl_topic/enum")))
        .containsExactlyElementsOf(Arrays.stream(Topic.values()).map(Topic::topicName).toList());
  }

  @ParameterizedTest
  @EnumSource
  void allEventsOfATopicAreSentByOneOperation(Topic topic) {
    var operations =
        AsyncApi.operations("send").stream()
            .filter(operation -> channelOf(operation).equals(topic.topicName()))
            .toList();

    assertThat(operations).hasSize(1);
    assertThat(messagesOf(operations.getFirst()))
        .containsExactlyElementsOf(AsyncApi.messages(topic.topicName()).keySet());
  }

  @Test
  void aReaderReadsMessagesOfTheChannelItFollows() {
    assertThat(AsyncApi.operations("receive"))
        .isNotEmpty()
        .allSatisfy(
            operation ->
                assertThat(AsyncApi.messages(channelOf(operation)).keySet())
                    .containsAll(messagesOf(operation)));
  }

  private static String channelOf(Document operation) {
    return operation.get("channel").text("address");
  }

  private static List<String> messagesOf(Document operation) {
    return operation.get("messages").elements().map(message -> message.text("name")).toList();
  }

  private static String setting(JsonNode settings, String name) {
    var value = settings.required(name);
    return value.isArray() ? String.join(",", Schemas.texts(value)) : value.asText();
  }
}
