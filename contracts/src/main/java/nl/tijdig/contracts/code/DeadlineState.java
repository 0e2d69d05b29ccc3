package nl.tijdig.contracts.code;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a term stands. */
public enum DeadlineState implements Code {
  RUNNING("running", "Loopt", "Running"),
  SUSPENDED("suspended", "Opgeschort", "Suspended"),
  BREACHED("breached", "Overschreden", "Breached"),
  MET("met", "Gehaald", "Met"),
  MET_LATE("met-late", "Te laat gehaald", "Met late"),
  CANCELLED("cancelled", "Vervallen", "Cancelled");

  private final String code;
  private final String nl;
  private final String en;

  DeadlineState(String code, String nl, String en) {
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
