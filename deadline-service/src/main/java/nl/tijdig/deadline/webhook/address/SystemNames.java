package nl.tijdig.deadline.webhook.address;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Names as the machine resolves them. */
@ApplicationScoped
class SystemNames implements Names {

  @Override
  public List<InetAddress> addressesOf(String host) throws UnknownHostException {
    return List.of(InetAddress.getAllByName(host));
  }
}
