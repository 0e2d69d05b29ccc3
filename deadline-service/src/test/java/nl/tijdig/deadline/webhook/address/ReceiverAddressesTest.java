package nl.tijdig.deadline.webhook.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverAddressesTest {

  private static final Map<String, List<String>> NAMES =
      Map.of(
          "public.example", List.of("93.184.215.14", "2606:2800:21f::1"),
          "inside.example", List.of("10.1.2.3"),
          "half.example", List.of("93.184.215.14", "127.0.0.1"),
          "six.example", List.of("fd12::1"),
          "receiver.internal", List.of("10.9.9.9"));

  private final ReceiverAddresses addresses =
      new ReceiverAddresses(
          ReceiverAddressesTest::resolve, Optional.of(Set.of("receiver.internal")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://public.example",
        "https://public.example:8443/alerts?team=1",
        "HTTPS://Public.Example/",
        "https://93.184.215.14/",
        "https://[2606:2800:21f::1]/",
        "http://receiver.internal:8080/alerts"
      })
  void whatIsSafeIsTaken(String url) throws Exception {
    assertThat(addresses.resolve(addresses.read(url))).isNotEmpty();
  }

  @Test
  void whereItLeadsIsReadAsItIsWritten() throws Exception {
    assertThat(addresses.read("https://Public.Example:8443/alerts?a=%20b"))
        .isEqualTo(new ReceiverUrl(true, "public.example", 8443, "/alerts?a=%20b"));
    assertThat(addresses.read("https://public.example"))
        .isEqualTo(new ReceiverUrl(true, "public.example", 443, "/"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://public.example/, url.not-https",
    "ftp://public.example/, url.not-https",
    "file:///etc/passwd, url.not-https",
    "public.example, url.not-https",
    "https:public.example, url.invalid",
    "https:///alerts, url.invalid",
    "https://pub lic.example/, url.invalid",
    "https://under_score.example/, url.invalid",
    "https://public.example:0/, url.invalid",
    "https://public.example:70000/, url.invalid",
    "https://user:secret@public.example/, url.credentials",
    "https://public.example@10.0.0.1/, url.credentials",
    "https://public.example/#part, url.fragment",
    "https://0177.0.0.1/, url.ambiguous-address",
    "https://127.1/, url.ambiguous-address",
    "https://2130706433/, url.ambiguous-address",
    "https://0x7f000001/, url.ambiguous-address",
    "https://0x7f.0.0.1/, url.ambiguous-address",
    "https://127.0.0.0x1/, url.ambiguous-address",
    "https://127.0.0.1./, url.ambiguous-address",
    "https://10.0.0.256/, url.ambiguous-address",
    "https://[fe80::1%25eth0]/, address.link-local",
    "https://127.0.0.1/, address.loopback",
    "https://[::1]/, address.loopback",
    "https://[::ffff:127.0.0.1]/, address.loopback",
    "https://[::ffff:a00:1]/, address.private",
    "https://0.0.0.0/, address.unspecified",
    "https://169.254.169.254/latest/meta-data, address.metadata",
    "https://inside.example/, address.private",
    "https://half.example/, address.loopback",
    "https://six.example/, address.private",
    "https://nowhere.example/, address.unknown"
  })
  void whatIsNotSafeHasItsOwnRefusal(String url, String code) {
    assertThatExceptionOfType(UnsafeReceiver.class)
        .isThrownBy(() -> addresses.resolve(addresses.read(url)))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static List<InetAddress> resolve(String host) throws UnknownHostException {
    if (host.matches("[0-9.]+") || host.contains(":")) {
      return List.of(InetAddress.ofLiteral(host));
    }
    if (!NAMES.containsKey(host)) {
      throw new UnknownHostException(host);
    }
    return NAMES.get(host).stream().map(InetAddress::ofLiteral).toList();
  }
}
