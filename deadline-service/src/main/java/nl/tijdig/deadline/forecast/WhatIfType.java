package nl.tijdig.deadline.forecast;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** What can be tried in a forecast. */
public enum WhatIfType implements Code {
  /** So many more people work. */
  EXTRA_PEOPLE("extra-people", "Extra mensen", "Extra people"),
  /** So many cases are done beside what is usual (sprintweek). */
  SPRINT("sprint", "Sprint", "Sprint"),
  /** Nothing is done, while terms run on. */
  CLOSED("closed", "Gesloten", "Closed"),
  /** Only a part of what is usual is done, as in a holiday season; or more. */
  CAPACITY("capacity", "Andere capaciteit", "Other capacity");

  private final String code;
  private final String nl;
  private final String en;

  WhatIfType(String code, String nl, String en) {
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
