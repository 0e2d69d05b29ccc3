package nl.tijdig.deadline.webhook;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.tijdig.deadline.webhook.address.Names;

/** Names that stand for what a test says, at the moment it says so. */
@Alternative
@Priority(1)
@ApplicationScoped
class TestNames implements Names {

  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  void put(String host, String address) {
    addresses.put(host, address);
  }

  @Override
  public List<InetAddress> addressesOf(String host) throws UnknownHostException {
    var known = addresses.get(host);
    return known == null
        ? List.of(InetAddress.getAllByName(host))
        : List.of(InetAddress.ofLiteral(known));
  }
}
