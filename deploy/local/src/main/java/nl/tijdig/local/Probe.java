package nl.tijdig.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.function.BooleanSupplier;

/** Looks whether a program answers yet. */
final class Probe {

  private static final int LOOK_AGAIN_MILLIS = 50;
  private static final int PATIENCE_MILLIS = 2000;

  private Probe() {}

  /** Looks again and again until it answers (true) or its process is gone (false). */
  static boolean until(ProcessHandle process, BooleanSupplier answers) throws InterruptedException {
    while (process.isAlive()) {
      if (answers.getAsBoolean()) {
        return true;
      }
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
    return false;
  }

  static boolean listens(int port) {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a GET on this address is answered with 200. */
  static boolean isOk(URI address) {
    try {
      var connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }
}
