package nl.tijdig.platform.identity;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do; a token names one or more in its claim {@code roles}. */
public enum Role {
  /** A system of an organisation that reports or takes over (ketenpartner). */
  PARTNER(Roles.PARTNER),
  /** Takes in and triages reports (medewerker front office). */
  INTAKE_WORKER(Roles.INTAKE_WORKER),
  /** Assesses safety (onderzoeker, veiligheidsbeoordelaar). */
  ASSESSOR(Roles.ASSESSOR),
  /** Divides the work of a team (teamleider, werkverdeler). */
  TEAM_LEAD(Roles.TEAM_LEAD),
  /** Hands over to those who help (medewerker overdracht). */
  REFERRAL_WORKER(Roles.REFERRAL_WORKER),
  /** Answers for the organisation and keeps the partner directory (manager). */
  MANAGER(Roles.MANAGER),
  /** Checks afterwards who saw and did what (privacy officer, auditor). */
  AUDITOR(Roles.AUDITOR),
  /** Keeps the systems running, without seeing what is in a case (beheer). */
  OPERATIONS(Roles.OPERATIONS);

  private final String code;

  Role(String code) {
    this.code = code;
  }

  /** The role as it stands in a token. */
  public String code() {
    return code;
  }

  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
  }
}
