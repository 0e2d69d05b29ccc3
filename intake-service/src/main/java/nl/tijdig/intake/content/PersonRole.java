package nl.tijdig.intake.content;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** The part a person has in what is reported (hoedanigheid van de betrokkene). */
public enum PersonRole implements Code {
  VICTIM("victim", "Slachtoffer", "Victim"),
  SUSPECT("suspect", "Vermoedelijke pleger", "Suspect"),
  WITNESS("witness", "Getuige", "Witness"),
  CHILD("child", "Kind in het gezin", "Child in the family"),
  OTHER("other", "Anders betrokken", "Otherwise involved");

  private final String code;
  private final String nl;
  private final String en;

  PersonRole(String code, String nl, String en) {
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
