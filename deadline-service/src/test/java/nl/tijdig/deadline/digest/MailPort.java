package nl.tijdig.deadline.digest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Where the mail server of the tests listens, when there is one: tests start and stop it. */
public final class MailPort implements QuarkusTestResourceLifecycleManager {

  static final String KEY = "quarkus.mailer.port";

  @Override
  public Map<String, String> start() {
    try (var free = new ServerSocket(0)) {
      return Map.of(KEY, Integer.toString(free.getLocalPort()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    // Nothing listens there but what tests have stopped themselves.
  }
}
