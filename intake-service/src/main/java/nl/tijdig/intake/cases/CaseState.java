package nl.tijdig.intake.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Converter;
import nl.tijdig.contracts.code.Code;
import nl.tijdig.platform.code.CodeConverter;

/** Whether a case still takes reports. */
public enum CaseState implements Code {
  OPEN("open", "Open", "Open"),
  CLOSED("closed", "Gesloten", "Closed");

  private final String code;
  private final String nl;
  private final String en;

  CaseState(String code, String nl, String en) {
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

  @Converter(autoApply = true)
  static class Column extends CodeConverter<CaseState> {
    Column() {
      super(CaseState.class);
    }
  }
}
