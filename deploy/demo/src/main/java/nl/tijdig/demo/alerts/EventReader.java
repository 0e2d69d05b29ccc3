package nl.tijdig.demo.alerts;

import java.util.function.Consumer;

/** Reads server-sent events line by line: an empty line ends each, a comment is passed over. */
final class EventReader {

  private final Consumer<String> receiver;
  private final StringBuilder data = new StringBuilder();
  private String lastId = "";

  /** What receives the data of each event. */
  EventReader(Consumer<String> receiver) {
    this.receiver = receiver;
  }

  void line(String line) {
    if (line.isEmpty()) {
      end();
      return;
    }
    var colon = line.indexOf(':');
    var field = colon < 0 ? line : line.substring(0, colon);
    var value = colon < 0 ? "" : line.substring(colon + 1).replaceFirst("^ ", "");
    switch (field) {
      case "id" -> lastId = value;
      case "data" -> data.append(data.isEmpty() ? "" : "\n").append(value);
      default -> {
        // Comments keep the connection open; the name of the event stands in its data too.
      }
    }
  }

  /** The id of the last event, after which a new connection goes on; empty when there was none. */
  String lastId() {
    return lastId;
  }

  private void end() {
    if (!data.isEmpty()) {
      receiver.accept(data.toString());
      data.setLength(0);
    }
  }
}
