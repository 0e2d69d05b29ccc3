package nl.tijdig.deadline.webhook.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialAddressesTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, UNSPECIFIED",
    "0.1.2.3, UNSPECIFIED",
    "::, UNSPECIFIED",
    "127.0.0.1, LOOPBACK",
    "127.255.255.254, LOOPBACK",
    "::1, LOOPBACK",
    "::ffff:127.0.0.1, LOOPBACK",
    "::ffff:7f00:1, LOOPBACK",
    "10.0.0.0, PRIVATE",
    "10.255.255.255, PRIVATE",
    "172.16.0.1, PRIVATE",
    "172.31.255.255, PRIVATE",
    "192.168.1.1, PRIVATE",
    "::ffff:192.168.1.1, PRIVATE",
    "100.64.0.1, PRIVATE",
    "100.127.255.255, PRIVATE",
    "fc00::1, PRIVATE",
    "fdff:ffff::1, PRIVATE",
    "169.254.1.1, LINK_LOCAL",
    "fe80::1, LINK_LOCAL",
    "febf::1, LINK_LOCAL",
    "169.254.169.254, METADATA",
    "::ffff:169.254.169.254, METADATA",
    "168.63.129.16, METADATA",
    "100.100.100.200, METADATA",
    "fd00:ec2::254, METADATA",
    "224.0.0.1, MULTICAST",
    "239.255.255.255, MULTICAST",
    "ff02::1, MULTICAST",
    "192.0.0.8, RESERVED",
    "192.0.2.1, RESERVED",
    "198.18.0.1, RESERVED",
    "198.51.100.1, RESERVED",
    "203.0.113.1, RESERVED",
    "240.0.0.1, RESERVED",
    "255.255.255.255, RESERVED",
    "::7f00:1, RESERVED",
    "64:ff9b::7f00:1, RESERVED",
    "2001:0:1::1, RESERVED",
    "2001:db8::1, RESERVED",
    "2002:7f00:1::, RESERVED",
    "3fff::1, RESERVED",
    "fec0::1, RESERVED",
    "4000::1, RESERVED"
  })
  void whatIsNotPublicHasItsKind(String address, AddressKind kind) {
    assertThat(SpecialAddresses.kindOf(InetAddress.ofLiteral(address))).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.0",
        "223.255.255.255",
        "2a02:a44a::1",
        "2606:4700::1111"
      })
  void whatIsPublicIsNotSpecial(String address) {
    assertThat(SpecialAddresses.kindOf(InetAddress.ofLiteral(address))).isEmpty();
  }

  @Property
  void anIpv4AddressIsNoSaferWrittenAsIpv6(@ForAll @Size(4) byte[] bytes) throws Exception {
    var plain = InetAddress.getByAddress(bytes);
    var mapped = InetAddress.ofLiteral("::ffff:" + plain.getHostAddress());
    assertThat(SpecialAddresses.kindOf(mapped)).isEqualTo(SpecialAddresses.kindOf(plain));
  }

  @Property
  void whatJavaKnowsAsPrivateIsNeverPublic(@ForAll @Size(16) byte[] bytes) throws Exception {
    bytes[0] = (byte) (bytes[0] | 0xF0);
    var address = InetAddress.getByAddress(bytes);
    assertThat(SpecialAddresses.kindOf(address)).isPresent();
  }
}
