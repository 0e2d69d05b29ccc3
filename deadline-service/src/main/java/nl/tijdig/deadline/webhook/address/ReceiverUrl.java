package nl.tijdig.deadline.webhook.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a receiver listens, as it was written.
 *
 * @param host name or address, lower case and without the brackets of IPv6
 * @param port the one that is written, or the scheme's own
 * @param target path and query
 */
public record ReceiverUrl(boolean secure, String host, int port, String target) {

  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int MOST_PORTS = 65_535;

  /** A last label that programs read as a number makes the host an IPv4 address to them. */
  private static final Pattern ENDS_IN_NUMBER =
      Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");

  /** The one way of writing an IPv4 address that everybody reads alike. */
  private static final Pattern PLAIN_IPV4 =
      Pattern.compile(
          "(?:OCTET\\.){3}OCTET".replace("OCTET", "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)"));

  /**
   * Reads an address, whatever it leads to.
   *
   * @throws UnsafeReceiver when it is not one that can be sent to
   */
  static ReceiverUrl read(String text) throws UnsafeReceiver {
    var uri = uri(text);
    requireScheme(uri);
    refuseExtras(uri);
    var host = host(uri);
    return new ReceiverUrl(isSecure(uri), host, port(uri), target(uri));
  }

  private static URI uri(String text) throws UnsafeReceiver {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw invalid();
    }
  }

  private static void requireScheme(URI uri) throws UnsafeReceiver {
    if (!isSecure(uri) && !"http".equalsIgnoreCase(uri.getScheme())) {
      throw notSecure();
    }
  }

  private static boolean isSecure(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  private static void refuseExtras(URI uri) throws UnsafeReceiver {
    if (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@")) {
      throw new UnsafeReceiver(
          "url.credentials",
          "mag geen gebruikersnaam of wachtwoord bevatten",
          "may hold no user name or password");
    }
    if (uri.getRawFragment() != null) {
      throw new UnsafeReceiver(
          "url.fragment", "mag geen fragment (#) bevatten", "may hold no fragment (#)");
    }
  }

  private static String host(URI uri) throws UnsafeReceiver {
    var host = (uri.getHost() == null ? unread(uri) : uri.getHost()).toLowerCase(Locale.ROOT);
    if (host.startsWith("[")) {
      return withoutZone(host.substring(1, host.length() - 1));
    }
    if (ENDS_IN_NUMBER.matcher(host).matches() && !PLAIN_IPV4.matcher(host).matches()) {
      throw ambiguous();
    }
    if (uri.getHost() == null) {
      throw invalid();
    }
    return host;
  }

  /** What Java does not take for a host, and others may take for an address. */
  private static String unread(URI uri) {
    var authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    return authority.replaceFirst(":\\d*$", "");
  }

  private static String withoutZone(String address) throws UnsafeReceiver {
    if (address.contains("%")) {
      throw AddressKind.LINK_LOCAL.refusal();
    }
    return address;
  }

  private static int port(URI uri) throws UnsafeReceiver {
    if (uri.getPort() == -1) {
      return isSecure(uri) ? HTTPS : HTTP;
    }
    if (uri.getPort() == 0 || uri.getPort() > MOST_PORTS) {
      throw invalid();
    }
    return uri.getPort();
  }

  private static String target(URI uri) {
    var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private static UnsafeReceiver ambiguous() {
    return new UnsafeReceiver(
        "url.ambiguous-address",
        "noemt een IPv4-adres anders dan als vier decimale getallen zonder voorloopnullen",
        "writes an IPv4 address otherwise than as four decimal numbers without leading zeros");
  }

  private static UnsafeReceiver invalid() {
    return new UnsafeReceiver(
        "url.invalid",
        "is geen volledig webadres, zoals https://voorbeeld.nl/signalen",
        "is no complete web address, such as https://example.com/alerts");
  }

  static UnsafeReceiver notSecure() {
    return new UnsafeReceiver("url.not-https", "moet met https beginnen", "must begin with https");
  }
}
