package nl.tijdig.deadline.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.tijdig.platform.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Somebody who follows the live stream of alerts, as a browser would. */
final class Follower implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpResponse<InputStream> response;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Set<String> fields = ConcurrentHashMap.newKeySet();
  private final List<String> comments = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  /**
   * An event of the stream.
   *
   * @param id the position
   * @param name what happened
   * @param data the alert as JSON
   */
  record Received(long id, String name, String data) {}

  private Follower(String query, @Nullable String lastEventId) {
    var request =
        HttpRequest.newBuilder(uri("/alerts/stream" + query))
            .header("Authorization", "Bearer " + Tokens.of("team-lead"))
            .header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    Thread.ofVirtual().start(this::read);
  }

  static Follower fromNow(String query) {
    return new Follower(query, null);
  }

  static Follower after(long position, String query) {
    return new Follower(query, Long.toString(position));
  }

  List<Received> received() {
    return received;
  }

  List<Long> positions() {
    return received.stream().map(Received::id).toList();
  }

  List<String> comments() {
    return comments;
  }

  /** The names of the fields that came by; a comment has none. */
  Set<String> fields() {
    return fields;
  }

  /** Whether the service has ended the stream. */
  boolean ended() {
    return ended;
  }

  private void read() {
    var id = 0L;
    var name = "";
    try (var lines = new Scanner(response.body(), UTF_8)) {
      while (lines.hasNextLine()) {
        var line = lines.nextLine();
        if (!line.isEmpty()) {
          fields.add(line.substring(0, line.indexOf(':')));
        }
        var value = line.substring(line.indexOf(':') + 1).strip();
        if (line.startsWith("id:")) {
          id = Long.parseLong(value);
        } else if (line.startsWith("event:")) {
          name = value;
        } else if (line.startsWith("data:")) {
          received.add(new Received(id, name, value));
        } else if (line.startsWith(":")) {
          comments.add(value);
        }
      }
    }
    ended = true;
  }

  private static URI uri(String path) {
    var config = ConfigProvider.getConfig();
    return URI.create(
        "http://localhost:%s%s%s"
            .formatted(
                config.getValue("quarkus.http.test-port", String.class),
                config.getValue("quarkus.rest.path", String.class),
                path));
  }

  /** Breaks the connection, as a network does. */
  @Override
  public void close() {
    client.shutdownNow();
  }
}
