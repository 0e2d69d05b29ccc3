package nl.tijdig.deadline.webhook.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** What names stand for at this moment. */
public interface Names {

  /**
   * The addresses of a host.
   *
   * @param host a name, or an address as it is written
   * @throws UnknownHostException when it has none
   */
  List<InetAddress> addressesOf(String host) throws UnknownHostException;
}
