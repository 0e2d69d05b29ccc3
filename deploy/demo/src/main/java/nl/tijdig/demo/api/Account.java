package nl.tijdig.demo.api;

import nl.tijdig.local.DevelopmentIssuer;

/**
 * Who asks.
 *
 * @param role one of the roles of the platform
 * @param organisation OIN, or for who takes over referrals its code in the partner directory
 * @param name what the services remember of who did something
 * @param team the team of a worker, or empty
 */
public record Account(String role, String organisation, String name, String team) {

  /** A worker of the Veilig Thuis organisation itself. */
  public static Account worker(String role, int number, String team) {
    return new Account(role, DevelopmentIssuer.VEILIG_THUIS, "%s-%d".formatted(role, number), team);
  }

  /** A partner's system. */
  public static Account partner(String organisation) {
    return new Account("partner", organisation, "system-" + organisation, "");
  }
}
