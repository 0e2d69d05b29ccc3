package nl.tijdig.deadline.webhook.address;

/** Kinds of addresses that are not on the public internet, each with its own refusal. */
enum AddressKind {
  LOOPBACK("address.loopback", "een adres van deze machine zelf", "an address of this machine"),
  UNSPECIFIED("address.unspecified", "een adres dat niets aanwijst", "an address of nothing"),
  PRIVATE(
      "address.private", "een adres in een besloten netwerk", "an address in a private network"),
  LINK_LOCAL("address.link-local", "een link-local adres", "a link-local address"),
  METADATA(
      "address.metadata",
      "een adres waar een cloud gegevens over machines geeft",
      "an address at which a cloud tells of its machines"),
  MULTICAST("address.multicast", "een multicast-adres", "a multicast address"),
  RESERVED("address.reserved", "een gereserveerd adres", "a reserved address");

  private final String code;
  private final String nl;
  private final String en;

  AddressKind(String code, String nl, String en) {
    this.code = code;
    this.nl = nl;
    this.en = en;
  }

  UnsafeReceiver refusal() {
    return new UnsafeReceiver(
        code, "wijst naar " + nl + "; dat mag niet", "leads to " + en + ", which is not allowed");
  }
}
