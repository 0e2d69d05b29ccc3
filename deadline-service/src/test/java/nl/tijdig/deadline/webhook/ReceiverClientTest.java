package nl.tijdig.deadline.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tijdig.deadline.webhook.address.ReceiverUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That it is connected to the address that was checked, and that the name is proved there. */
class ReceiverClientTest {
  private static final PendingDelivery DELIVERY =
      new PendingDelivery(UUID.randomUUID(), UUID.randomUUID(), "{}", 0);

  @TempDir Path folder;

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger requests = new AtomicInteger();
  private HttpServer server;
  private ReceiverClient client;

  @BeforeEach
  void aReceiverWithACertificate() throws Exception {
    keytool(
        "-genkeypair -alias receiver -keyalg EC -dname CN=receiver -ext san=dns:receiver.example"
            + " -keystore keys.p12 -storepass secret -storetype PKCS12");
    keytool("-exportcert -rfc -alias receiver -keystore keys.p12 -storepass secret -file cert.pem");
    server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setSsl(true)
                    .setKeyCertOptions(
                        new PfxOptions()
                            .setPath(folder.resolve("keys.p12").toString())
                            .setPassword("secret")))
            .requestHandler(
                request -> {
                  requests.incrementAndGet();
                  request.response().setStatusCode(202).end(request.authority().host());
                })
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    client = new ReceiverClient(vertx, trusting(folder.resolve("cert.pem")), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aNameThatResolvesNowhereIsReachedAtTheAddressThatWasChecked() {
    assertThat(send("receiver.example").status()).isEqualTo(202);
  }

  @Test
  void aCertificateOfAnotherNameIsRefused() {
    assertThat(send("other.example").failure()).isEqualTo("tls");
    assertThat(requests).hasValue(0);
  }

  @Test
  void aCertificateOfAnUnknownAuthorityIsRefused() {
    var strict = new ReceiverClient(vertx, config(Map.of()), Clock.systemUTC());
    assertThat(send(strict, "receiver.example").failure()).isEqualTo("tls");
    assertThat(requests).hasValue(0);
    strict.close();
  }

  private Attempt send(String name) {
    return send(client, name);
  }

  private Attempt send(ReceiverClient through, String name) {
    return through
        .send(
            DELIVERY,
            new ReceiverUrl(true, name, server.actualPort(), "/"),
            InetAddress.getLoopbackAddress(),
            List.of(new byte[32]))
        .join();
  }

  private void keytool(String arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ", -1)));
    var tool = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(tool.waitFor()).isZero();
  }

  private static WebhookConfig trusting(Path authorities) {
    return config(Map.of("tijdig.webhooks.trusted-authorities", authorities.toString()));
  }

  private static WebhookConfig config(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredConverters()
        .withMapping(WebhookConfig.class)
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .build()
        .getConfigMapping(WebhookConfig.class);
  }
}
