package nl.tijdig.referral.partner;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;

/** What can be done with a partner of the directory. */
public enum PartnerAction {
  CHANGE("change");

  private final String code;

  PartnerAction(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }

  /** The directory is the manager's to keep. */
  static List<PartnerAction> of(Actor reader) {
    return reader.has(Roles.MANAGER) ? List.of(CHANGE) : List.of();
  }
}
