package nl.tijdig.deadline.webhook.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The special-purpose addresses of the IANA registries (RFC 6890). Of IPv6 only what is given out
 * as global unicast is public, and of that not the forms that carry an IPv4 address: through those
 * a private one could be reached after all.
 */
final class SpecialAddresses {

  /** Beside 169.254.169.254, which several clouds use, those that stand in other ranges. */
  private static final List<AddressRange> METADATA =
      ranges("169.254.169.254/32", "168.63.129.16/32", "100.100.100.200/32", "fd00:ec2::254/128");

  private static final List<AddressRange> UNSPECIFIED = ranges("0.0.0.0/8", "::/128");
  private static final List<AddressRange> LOOPBACK = ranges("127.0.0.0/8", "::1/128");
  private static final List<AddressRange> PRIVATE =
      ranges("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7");
  private static final List<AddressRange> LINK_LOCAL = ranges("169.254.0.0/16", "fe80::/10");
  private static final List<AddressRange> MULTICAST = ranges("224.0.0.0/4", "ff00::/8");

  private static final List<AddressRange> RESERVED =
      ranges(
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "240.0.0.0/4",
          "2001::/23",
          "2001:db8::/32",
          "2002::/16",
          "3fff::/20");

  private static final AddressRange GLOBAL_UNICAST = AddressRange.of("2000::/3");

  private SpecialAddresses() {}

  /** What kind of special address it is; empty for one on the public internet. */
  static Optional<AddressKind> kindOf(InetAddress address) {
    return Stream.of(
            kind(METADATA, AddressKind.METADATA, address),
            kind(UNSPECIFIED, AddressKind.UNSPECIFIED, address),
            kind(LOOPBACK, AddressKind.LOOPBACK, address),
            kind(PRIVATE, AddressKind.PRIVATE, address),
            kind(LINK_LOCAL, AddressKind.LINK_LOCAL, address),
            kind(MULTICAST, AddressKind.MULTICAST, address),
            kind(RESERVED, AddressKind.RESERVED, address))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> isPublic(address) ? Optional.empty() : Optional.of(AddressKind.RESERVED));
  }

  private static boolean isPublic(InetAddress address) {
    return address instanceof Inet4Address || GLOBAL_UNICAST.contains(address);
  }

  private static Optional<AddressKind> kind(
      List<AddressRange> ranges, AddressKind kind, InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address))
        ? Optional.of(kind)
        : Optional.empty();
  }

  private static List<AddressRange> ranges(String... cidrs) {
    return Arrays.stream(cidrs).map(AddressRange::of).toList();
  }
}
