package nl.tijdig.demo.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.tijdig.contracts.code.PartnerKind;

/**
 * An organisation that is handed over to.
 *
 * @param code its code in the partner directory, and the organisation in its token
 * @param municipalities CBS municipality codes of where it works
 */
public record Partner(
    String code,
    String name,
    List<PartnerKind> kinds,
    List<String> municipalities,
    boolean active) {

  /** Whether referrals of this kind from there may go to it. */
  public boolean takes(String municipality, String kind) {
    return municipalities.contains(municipality)
        && kinds.stream().anyMatch(one -> one.code().equals(kind));
  }

  /**
   * A local team for every municipality, and what the whole region shares. The largest municipality
   * has two teams, so that somebody has to choose.
   */
  public static List<Partner> all() {
    var partners = new ArrayList<Partner>();
    for (var town : Town.values()) {
      partners.add(localTeam(town, ""));
    }
    partners.add(localTeam(Town.HAARLEM, " Oost"));
    partners.add(regional("jeugdhulp", "Jeugdhulp", PartnerKind.YOUTH_CARE_PROVIDER));
    partners.add(regional("opvang", "Vrouwenopvang", PartnerKind.SHELTER));
    partners.add(regional("ggz", "GGZ", PartnerKind.MENTAL_HEALTH_CARE));
    partners.add(
        regional("raad", "Raad voor de Kinderbescherming", PartnerKind.CHILD_PROTECTION_BOARD));
    partners.add(regional("gi", "Gecertificeerde instelling", PartnerKind.CERTIFIED_INSTITUTION));
    return partners;
  }

  private static Partner localTeam(Town town, String part) {
    var code = ("lokaal-team-" + town.label() + part).replace(' ', '-').toLowerCase(Locale.ROOT);
    var name = "Lokaal team %s%s (voorbeeld)".formatted(town.label(), part);
    return new Partner(code, name, List.of(PartnerKind.LOCAL_TEAM), List.of(town.code()), true);
  }

  private static Partner regional(String code, String name, PartnerKind kind) {
    var region = Arrays.stream(Town.values()).map(Town::code).toList();
    return new Partner(code, name + " (voorbeeld)", List.of(kind), region, true);
  }
}
