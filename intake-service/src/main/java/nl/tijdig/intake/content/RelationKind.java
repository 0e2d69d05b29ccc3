package nl.tijdig.intake.content;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** What one person is to another (relatie). */
public enum RelationKind implements Code {
  PARTNER("partner", "Partner", "Partner"),
  EX_PARTNER("ex-partner", "Ex-partner", "Ex-partner"),
  PARENT("parent", "Ouder", "Parent"),
  STEP_PARENT("step-parent", "Stiefouder", "Step-parent"),
  FOSTER_PARENT("foster-parent", "Pleegouder", "Foster parent"),
  CHILD("child", "Kind", "Child"),
  SIBLING("sibling", "Broer of zus", "Sibling"),
  GRANDPARENT("grandparent", "Grootouder", "Grandparent"),
  GRANDCHILD("grandchild", "Kleinkind", "Grandchild"),
  OTHER_FAMILY("other-family", "Ander familielid", "Other relative"),
  GUARDIAN("guardian", "Voogd", "Guardian"),
  CAREGIVER("caregiver", "Verzorger", "Caregiver"),
  ACQUAINTANCE("acquaintance", "Vriend, kennis of buur", "Friend, acquaintance or neighbour"),
  OTHER("other", "Anders", "Other");

  private final String code;
  private final String nl;
  private final String en;

  RelationKind(String code, String nl, String en) {
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
