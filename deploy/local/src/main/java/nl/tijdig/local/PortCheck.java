package nl.tijdig.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Whether the ports are free, before anything is started on them. */
final class PortCheck {

  private PortCheck() {}

  /** Says of every port that is in use by what, and which option chooses another. */
  static void requireFree(Ports ports) {
    List<String> taken = new ArrayList<>();
    for (var endpoint : Endpoint.values()) {
      var port = ports.of(endpoint);
      if (!isFree(port)) {
        taken.add(
            "port %d for %s is in use%s: choose another with %s"
                .formatted(port, endpoint.label(), owner(port), endpoint.option()));
      }
    }
    if (!taken.isEmpty()) {
      throw new Refusal(
          String.join("\n  ", taken) + "\n  or all ports at once, for example --port-base 9000");
    }
  }

  static boolean isFree(int port) {
    return binds(new InetSocketAddress(port))
        && binds(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  private static boolean binds(InetSocketAddress address) {
    try (var socket = new ServerSocket()) {
      socket.bind(address);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String owner(int port) {
    return PortOwner.of(port)
        .map(process -> " by process %d (%s)".formatted(process.pid(), commandOf(process)))
        .orElse("");
  }

  /** The program and its last argument, which with Java is what tells one from another. */
  private static String commandOf(ProcessHandle process) {
    var program = process.info().command().orElse("unknown");
    return process
        .info()
        .arguments()
        .filter(arguments -> arguments.length > 0)
        .map(arguments -> program + " ... " + arguments[arguments.length - 1])
        .orElse(program);
  }
}
