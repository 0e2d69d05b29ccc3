package nl.tijdig.deadline.webhook.address;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides where webhooks may go. What a name stands for can change, so it is looked up and checked
 * before each sending, and what was checked is what is connected to.
 */
@ApplicationScoped
public class ReceiverAddresses {

  private final Names names;
  private final Set<String> privateHosts;

  ReceiverAddresses(
      Names names,
      @ConfigProperty(name = "tijdig.webhooks.private-hosts") Optional<Set<String>> privateHosts) {
    this.names = names;
    this.privateHosts = privateHosts.orElse(Set.of());
  }

  /**
   * Reads where a receiver listens.
   *
   * @throws UnsafeReceiver when that is no safe way of saying it
   */
  public ReceiverUrl read(String text) throws UnsafeReceiver {
    var url = ReceiverUrl.read(text);
    if (!url.secure() && !isKnown(url)) {
      throw ReceiverUrl.notSecure();
    }
    return url;
  }

  /**
   * What it stands for now: all of it safe, or nothing is.
   *
   * @throws UnsafeReceiver when the name is not known, or one of its addresses is not public
   */
  public List<InetAddress> resolve(ReceiverUrl url) throws UnsafeReceiver {
    var found = lookUp(url.host());
    if (!isKnown(url)) {
      for (var address : found) {
        requirePublic(address);
      }
    }
    return found;
  }

  private static void requirePublic(InetAddress address) throws UnsafeReceiver {
    var kind = SpecialAddresses.kindOf(address);
    if (kind.isPresent()) {
      throw kind.get().refusal();
    }
  }

  /** Whether the organisation itself vouches for this host in its own network. */
  private boolean isKnown(ReceiverUrl url) {
    return privateHosts.contains(url.host());
  }

  private List<InetAddress> lookUp(String host) throws UnsafeReceiver {
    try {
      return names.addressesOf(host);
    } catch (UnknownHostException e) {
      throw new UnsafeReceiver(
          "address.unknown", "noemt een onbekende host", "names a host that is not known");
    }
  }
}
