package nl.tijdig.deadline.webhook.address;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * The addresses that begin with the same bits.
 *
 * @param first the first of them
 * @param bits how many bits they share
 */
record AddressRange(InetAddress first, int bits) {

  /** Reads for example {@code 10.0.0.0/8}. */
  static AddressRange of(String cidr) {
    var slash = cidr.indexOf('/');
    return new AddressRange(
        InetAddress.ofLiteral(cidr.substring(0, slash)),
        Integer.parseInt(cidr.substring(slash + 1)));
  }

  boolean contains(InetAddress address) {
    var mine = first.getAddress();
    var other = address.getAddress();
    var whole = bits / Byte.SIZE;
    if (mine.length != other.length || !Arrays.equals(mine, 0, whole, other, 0, whole)) {
      return false;
    }
    var rest = bits % Byte.SIZE;
    return rest == 0 || ((mine[whole] ^ other[whole]) & 0xFF) >>> (Byte.SIZE - rest) == 0;
  }
}
