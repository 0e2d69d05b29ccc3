package nl.tijdig.demo.world;

import java.util.Arrays;
import java.util.List;

/** The municipalities of the region, weighed by about how many thousand people live there. */
public enum Town {
  HAARLEM("0392", "Haarlem", "20", 165),
  HAARLEMMERMEER("0394", "Haarlemmermeer", "21", 163),
  VELSEN("0453", "Velsen", "19", 69),
  BEVERWIJK("0375", "Beverwijk", "19", 43),
  HEEMSKERK("0396", "Heemskerk", "19", 40),
  HEEMSTEDE("0397", "Heemstede", "21", 28),
  BLOEMENDAAL("0377", "Bloemendaal", "20", 24),
  ZANDVOORT("0473", "Zandvoort", "20", 18);

  private final String code;
  private final String label;
  private final String postcodeStart;
  private final int weight;

  Town(String code, String label, String postcodeStart, int weight) {
    this.code = code;
    this.label = label;
    this.postcodeStart = postcodeStart;
    this.weight = weight;
  }

  /** CBS municipality code. */
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  String postcodeStart() {
    return postcodeStart;
  }

  static List<Share<Town>> shares() {
    return Arrays.stream(values()).map(town -> Share.of(town, town.weight)).toList();
  }
}
