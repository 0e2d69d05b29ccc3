package nl.tijdig.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The AsyncAPI document, as far as the tests look into it. */
final class AsyncApi {

  private static final Document DOCUMENT = Document.open("asyncapi.yaml");

  private AsyncApi() {}

  /** The channels by their address in Kafka. */
  static Map<String, Document> channels() {
    var channels = new LinkedHashMap<String, Document>();
    DOCUMENT.get("channels").fields().values().forEach(c -> channels.put(c.text("address"), c));
    return channels;
  }

  /** The messages of one channel by their name. */
  static Map<String, Document> messages(String address) {
    var messages = new LinkedHashMap<String, Document>();
    channels()
        .get(address)
        .get("messages")
        .fields()
        .values()
        .forEach(message -> messages.put(message.text("name"), message));
    return messages;
  }

  static Document message(EventType type) {
    return messages(type.topic().topicName()).get(type.typeName());
  }

  /** The operations with this action: {@code send} or {@code receive}. */
  static List<Document> operations(String action) {
    return DOCUMENT.get("operations").fields().values().stream()
        .filter(operation -> operation.text("action").equals(action))
        .toList();
  }

  /** The one example of a message. */
  static Document example(Document message) {
    return onlyOne(message.get("examples"));
  }

  /** What the one trait of a message adds to it. */
  static Document trait(Document message) {
    return onlyOne(message.get("traits"));
  }

  private static Document onlyOne(Document array) {
    var elements = array.elements().toList();
    if (elements.size() != 1) {
      throw new AssertionError("not one but " + elements.size() + " in " + array);
    }
    return elements.getFirst();
  }
}
