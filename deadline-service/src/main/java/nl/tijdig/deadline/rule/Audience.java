package nl.tijdig.deadline.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** Who an alert is for: a ladder that it climbs while nothing is done. */
public enum Audience implements Code {
  WORKER("worker", "Medewerker", "Worker"),
  TEAM_LEAD("team-lead", "Teamleider", "Team lead"),
  MANAGER("manager", "Manager", "Manager");

  private final String code;
  private final String nl;
  private final String en;

  Audience(String code, String nl, String en) {
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
