package nl.tijdig.deadline.figure;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;
import nl.tijdig.deadline.team.SubjectTeams;

/** What a figure is split by, beside its rule. */
public enum Split implements Code {
  NONE("none", "Niet", "Not", "cast(null as text)"),
  MUNICIPALITY("municipality", "Per gemeente", "By municipality", "municipality"),
  TEAM("team", "Per team", "By team", SubjectTeams.OF_DEADLINE);

  private final String code;
  private final String nl;
  private final String en;
  private final String column;

  Split(String code, String nl, String en, String column) {
    this.code = code;
    this.nl = nl;
    this.en = en;
    this.column = column;
  }

  /** What a query on {@code deadline} is grouped by. */
  String column() {
    return column;
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
