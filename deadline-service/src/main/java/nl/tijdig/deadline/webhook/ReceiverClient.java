package nl.tijdig.deadline.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import nl.tijdig.deadline.webhook.address.ReceiverUrl;
import org.jspecify.annotations.Nullable;

/**
 * Sends to a receiver at an address that was checked: it is connected to that very address, while
 * its certificate must be of the name. Redirects are not followed, and of the answer nothing but
 * the status and {@code Retry-After} is read.
 */
@ApplicationScoped
class ReceiverClient {

  private final HttpClient http;
  private final WebhookConfig config;
  private final Clock clock;

  ReceiverClient(Vertx vertx, WebhookConfig config, Clock clock) {
    this.http = vertx.createHttpClient(options(config));
    this.config = config;
    this.clock = clock;
  }

  @PreDestroy
  void close() {
    http.close();
  }

  private static HttpClientOptions options(WebhookConfig config) {
    var options =
        new HttpClientOptions()
            .setConnectTimeout((int) config.connectTimeout().toMillis())
            .setKeepAlive(false)
            .setVerifyHost(true)
            // A receiver waits for none but itself.
            .setMaxPoolSize(config.parallel());
    config
        .trustedAuthorities()
        .ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file)));
    return options;
  }

  /** Tries a delivery; the attempt never fails to tell what came of it. */
  CompletableFuture<Attempt> send(
      PendingDelivery delivery, ReceiverUrl url, InetAddress address, List<byte[]> secrets) {
    var at = clock.instant();
    var began = System.nanoTime();
    var body = delivery.event();
    return http.request(target(url, address))
        .compose(
            request -> {
              headers(
                  request,
                  delivery,
                  at,
                  Signatures.of(delivery.eventId().toString(), at, body, secrets));
              return request.send(Buffer.buffer(body)).onSuccess(answer -> closeUnread(request));
            })
        .map(answer -> answered(answer, at, since(began)))
        .toCompletionStage()
        .toCompletableFuture()
        // Also for one that says a little now and then.
        .orTimeout(patience().toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(failure -> Attempt.failed(at, reason(failure), since(began)));
  }

  private Duration patience() {
    return config.connectTimeout().plus(config.answerTimeout());
  }

  private RequestOptions target(ReceiverUrl url, InetAddress address) {
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
        .setHost(url.host())
        .setPort(url.port())
        .setSsl(url.secure())
        .setURI(url.target())
        .setFollowRedirects(false)
        .setConnectTimeout(config.connectTimeout().toMillis())
        .setIdleTimeout(config.answerTimeout().toMillis());
  }

  private static void headers(
      HttpClientRequest request, PendingDelivery delivery, Instant at, String signature) {
    request
        .putHeader("content-type", "application/cloudevents+json; charset=utf-8")
        .putHeader("user-agent", "Tijdig")
        .putHeader("webhook-id", delivery.eventId().toString())
        .putHeader("webhook-timestamp", Long.toString(at.getEpochSecond()))
        .putHeader("webhook-signature", signature);
  }

  /** Whatever else it says is of no use, and may be without end. */
  private static void closeUnread(HttpClientRequest request) {
    request.connection().close();
  }

  private Attempt answered(HttpClientResponse answer, Instant at, Duration took) {
    return new Attempt(
        at, answer.statusCode(), null, took, retryAfter(answer.getHeader("retry-after")));
  }

  /** Seconds or a moment; what is neither asks for nothing. */
  private @Nullable Duration retryAfter(@Nullable String header) {
    if (header == null) {
      return null;
    }
    try {
      return header.matches("\\d{1,9}")
          ? Duration.ofSeconds(Long.parseLong(header))
          : Duration.between(
              clock.instant(),
              ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String reason(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return "tls";
      }
      if (cause instanceof TimeoutException) {
        return "timeout";
      }
    }
    return "unreachable";
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
