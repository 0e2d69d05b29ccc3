package nl.tijdig.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLoadTest {

  private static final Duration SLOW = Duration.ofMillis(200);

  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void everyRequestIsSentOnceAndItsAnswerReceived() throws InterruptedException {
    var received = new ConcurrentLinkedQueue<String>();
    var load = new HttpLoad(address(), 4, 200, received::add);

    var outcome = load.flatOut(number -> request("/" + number), 40);

    assertThat(outcome.done()).isEqualTo(40);
    assertThat(outcome.failed()).isZero();
    assertThat(outcome.rate()).isPositive();
    assertThat(asked).hasSize(40).doesNotHaveDuplicates();
    assertThat(received).hasSize(40).containsOnly("ok");
  }

  @Test
  void anAnswerThatComesInChunksIsReadWhole() throws InterruptedException {
    var received = new ConcurrentLinkedQueue<String>();

    new HttpLoad(address(), 1, 200, received::add).flatOut(_ -> request("/chunks"), 2);

    assertThat(received).containsExactly("éé", "éé");
  }

  @Test
  void anotherStatusIsCountedAsAFailure() throws InterruptedException {
    var outcome =
        new HttpLoad(address(), 1, 200)
            .flatOut(number -> request(number == 1 ? "/refused" : "/fine"), 3);

    assertThat(outcome.done()).isEqualTo(2);
    assertThat(outcome.failed()).isEqualTo(1);
  }

  @Test
  void whatASlowAnswerHoldsUpCountsFromWhenItShouldHaveBeenSent() throws InterruptedException {
    var load = new HttpLoad(address(), 1, 200);

    var outcome = load.atRate(number -> request(number == 0 ? "/slow" : "/fine"), 5, 1_000);

    // All are due within five milliseconds, and none can be sent before the first is answered.
    assertThat(outcome.latencies().percentile(0)).isGreaterThan(SLOW.minusMillis(10));
  }

  @Test
  void aServiceThatIsNotThereEndsTheLoad() {
    server.stop(0);
    var load = new HttpLoad(address(), 1, 200);

    assertThatThrownBy(() -> load.flatOut(_ -> request("/"), 1))
        .hasMessageStartingWith("the load broke off");
  }

  private URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private static byte[] request(String path) {
    return "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path).getBytes(UTF_8);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      asked.add(path);
      if (path.equals("/slow")) {
        LockSupport.parkNanos(SLOW.toNanos());
      }
      if (path.equals("/chunks")) {
        chunks(exchange);
        return;
      }
      var body = "ok".getBytes(UTF_8);
      exchange.sendResponseHeaders(path.equals("/refused") ? 409 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** In two, with a character across them. */
  private static void chunks(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    var body = "éé".getBytes(UTF_8);
    exchange.getResponseBody().write(body, 0, 3);
    exchange.getResponseBody().flush();
    exchange.getResponseBody().write(body, 3, 1);
  }
}
