package nl.tijdig.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortCheckTest {

  @Test
  void a_port_in_use_is_named_with_the_option_that_chooses_another() throws IOException {
    try (var other = listener()) {
      var ports = freePorts().with(Map.of(Endpoint.REFERRAL, other.getLocalPort()));

      assertThatThrownBy(() -> PortCheck.requireFree(ports))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("port %d for referral is in use".formatted(other.getLocalPort()))
          .hasMessageContaining("--referral-port")
          .hasMessageContaining("--port-base");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void on_linux_the_process_that_has_the_port_is_named() throws IOException {
    try (var other = listener()) {
      assertThat(PortOwner.of(other.getLocalPort())).contains(ProcessHandle.current());
    }
  }

  @Test
  void a_port_nobody_listens_on_is_free() throws IOException {
    var listener = listener();
    var port = listener.getLocalPort();
    listener.close();

    assertThat(PortCheck.isFree(port)).isTrue();
    assertThat(PortOwner.of(port)).isEmpty();
  }

  /** Ports of which none is taken: chosen by the operating system. */
  static Ports freePorts() throws IOException {
    var sockets = new ServerSocket[Endpoint.values().length];
    var ports = new EnumMap<Endpoint, Integer>(Endpoint.class);
    var next = 0;
    for (var endpoint : Endpoint.values()) {
      sockets[next] = listener();
      ports.put(endpoint, sockets[next++].getLocalPort());
    }
    for (var socket : sockets) {
      socket.close();
    }
    return new Ports(ports);
  }

  private static ServerSocket listener() throws IOException {
    var socket = new ServerSocket();
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return socket;
  }
}
