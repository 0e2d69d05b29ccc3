package nl.tijdig.deadline.webhook.address;

import nl.tijdig.platform.web.FieldError;

/** A receiver that nothing may be sent to, and why. */
public final class UnsafeReceiver extends Exception {
  private static final long serialVersionUID = 1;

  private final String code;
  private final String nl;
  private final String en;

  UnsafeReceiver(String code, String nl, String en) {
    super(code, null, false, false);
    this.code = code;
    this.nl = nl;
    this.en = en;
  }

  /** What a program can act on, for example {@code address.private}. */
  public String code() {
    return code;
  }

  /** The refusal of the field that named it. */
  public FieldError at(String pointer) {
    return new FieldError(pointer, code, nl, en);
  }
}
