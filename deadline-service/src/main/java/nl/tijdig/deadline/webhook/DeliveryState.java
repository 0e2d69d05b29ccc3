package nl.tijdig.deadline.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** How far a delivery is. */
public enum DeliveryState implements Code {
  PENDING("pending", "Wacht op aflevering", "Waiting to be delivered"),
  DELIVERED("delivered", "Afgeleverd", "Delivered"),
  FAILED("failed", "Opgegeven", "Given up");

  private final String code;
  private final String nl;
  private final String en;

  DeliveryState(String code, String nl, String en) {
    this.code = code;
    this.nl = nl;
    this.en = en;
  }

  @Override
  @JsonValue
  public String code() {
    return code;
  }

  @Override
  public String nl() {
    return nl;
  }

  @Override
  public String en() {
    return en;
  }
}
