package nl.tijdig.demo.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One service over HTTP. When it is away for a moment it is asked again, for a minute or so:
 * deploy/up starts it again. So what is sent must be safe to send twice.
 */
public final class Service {

  private static final int ATTEMPTS = 30;
  private static final int AWAY = 503;

  private final HttpClient http;
  private final String base;
  private final Tokens tokens;
  private final Duration pause;

  /** The service at an address, up to and with its version. */
  public Service(HttpClient http, URI base, Tokens tokens) {
    this(http, base, tokens, Duration.ofSeconds(2));
  }

  Service(HttpClient http, URI base, Tokens tokens, Duration pause) {
    this.http = http;
    this.base = base.toString();
    this.tokens = tokens;
    this.pause = pause;
  }

  /** Reads something. */
  public Answer get(String path, Account account) throws InterruptedException {
    return answer(to(path, account).GET());
  }

  /** Makes something. */
  public Answer post(String path, Account account, Object body) throws InterruptedException {
    return answer(to(path, account).header("Content-Type", "application/json").POST(json(body)));
  }

  /** Does something with what still has this version. */
  public Answer act(String path, Account account, String etag, Object body)
      throws InterruptedException {
    return answer(changing(path, account, etag).POST(json(body)));
  }

  /** The same, when there is nothing to say with it. */
  public Answer act(String path, Account account, String etag) throws InterruptedException {
    return answer(to(path, account).header("If-Match", etag).POST(BodyPublishers.noBody()));
  }

  /** Replaces what still has this version. */
  public Answer put(String path, Account account, String etag, Object body)
      throws InterruptedException {
    return answer(changing(path, account, etag).PUT(json(body)));
  }

  /** Sends lines of JSON, and gives those of the answer as they come. */
  public Stream<String> postLines(String path, Account account, String lines)
      throws InterruptedException {
    var request =
        to(path, account)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(lines));
    return patiently(request.build()).body();
  }

  /** Opens a stream of server-sent events, after the one with this id unless that is empty. */
  public Stream<String> events(String path, Account account, String lastEventId)
      throws InterruptedException {
    var request = to(path, account).header("Accept", "text/event-stream").GET();
    if (!lastEventId.isEmpty()) {
      request.header("Last-Event-ID", lastEventId);
    }
    return patiently(request.build()).body();
  }

  private HttpRequest.Builder changing(String path, Account account, String etag) {
    return to(path, account).header("Content-Type", "application/json").header("If-Match", etag);
  }

  private HttpRequest.Builder to(String path, Account account) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + tokens.of(account))
        .header("Accept-Language", "en");
  }

  private Answer answer(HttpRequest.Builder request) throws InterruptedException {
    var response = patiently(request.timeout(Duration.ofSeconds(30)).build());
    return new Answer(
        Json.read(text(response)),
        response.headers().firstValue("ETag").orElse(""),
        response.headers().firstValue("Idempotency-Replayed").isPresent());
  }

  private HttpResponse<Stream<String>> patiently(HttpRequest request) throws InterruptedException {
    for (var attempt = 1; true; attempt++) {
      try {
        var response = http.send(request, BodyHandlers.ofLines());
        if (response.statusCode() != AWAY || attempt == ATTEMPTS) {
          return unlessRefused(response);
        }
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw new Refused(asked(request) + ": there is no answer", e);
        }
      }
      Thread.sleep(pause);
    }
  }

  private static HttpResponse<Stream<String>> unlessRefused(HttpResponse<Stream<String>> response) {
    if (response.statusCode() >= 300) {
      throw Refused.of(asked(response.request()), response.statusCode(), Json.read(text(response)));
    }
    return response;
  }

  private static String asked(HttpRequest request) {
    return request.method() + " " + request.uri();
  }

  private static String text(HttpResponse<Stream<String>> response) {
    try (var lines = response.body()) {
      return lines.collect(Collectors.joining("\n"));
    }
  }

  private static BodyPublisher json(Object body) {
    return BodyPublishers.ofString(Json.write(body), StandardCharsets.UTF_8);
  }
}
