package nl.tijdig.deadline.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A system that receives webhooks, and answers as a test wants. */
final class Receiver implements AutoCloseable {

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  Receiver() {
    this(0);
  }

  /** One that listens again where another did. */
  Receiver(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** What came, to the letter. */
  record Received(String path, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().getFirst())
          .findFirst()
          .orElse("");
    }

    String field(String path) {
      return JsonPath.from(body).getString(path);
    }
  }

  private interface Answer {
    void give(HttpExchange exchange) throws IOException, InterruptedException;
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url() {
    return "http://127.0.0.1:" + port() + "/alerts";
  }

  List<Received> received() {
    return received;
  }

  /** Answers the next request so; without this it is 204. */
  Receiver answers(int status) {
    return answers(status, null, null);
  }

  Receiver answers(int status, @Nullable String header, @Nullable String value) {
    answers.add(exchange -> answer(exchange, status, header, value));
    return this;
  }

  /** Answers the next request when the test is over. */
  Receiver hangs(CountDownLatch until) {
    answers.add(
        exchange -> {
          until.await();
          answer(exchange, 204, null, null);
        });
    return this;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      received.add(
          new Received(
              exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body));
      var next = answers.poll();
      if (next == null) {
        answer(exchange, 204, null, null);
      } else {
        next.give(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(
      HttpExchange exchange, int status, @Nullable String header, @Nullable String value)
      throws IOException {
    if (header != null) {
      exchange.getResponseHeaders().add(header, value);
    }
    exchange.sendResponseHeaders(status, -1);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
