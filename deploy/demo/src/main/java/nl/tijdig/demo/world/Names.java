package nl.tijdig.demo.world;

import java.util.List;
import java.util.Random;

/** Names that sound Dutch; family names are put together from parts and belong to nobody. */
final class Names {

  private static final List<String> WOMEN =
      List.of(
          "Anouk", "Bente", "Carlijn", "Eline", "Fenna", "Hanna", "Ilse", "Jasmijn", "Lieke",
          "Maud", "Noor", "Roos", "Sanne", "Tess", "Yara");
  private static final List<String> MEN =
      List.of(
          "Bram", "Daan", "Fedde", "Gijs", "Hidde", "Jorrit", "Kees", "Lars", "Mees", "Noud",
          "Olivier", "Pim", "Ruben", "Sem", "Teun");
  private static final List<String> PREFIXES = List.of("van", "van der", "van den", "de", "ter");
  private static final List<String> STARTS =
      List.of(
          "Wilgen", "Duin", "Koper", "Zilver", "Linden", "Ooster", "Molen", "Veen", "Kraai",
          "Hazel", "Nieuw", "Rooden", "Kalver", "Sterre");
  private static final List<String> ENDS =
      List.of(
          "hoek", "brink", "kamp", "stede", "gaarde", "water", "schoot", "dijker", "horst",
          "beeker", "mond", "veldt");

  private static final int NO_PREFIX = 3;

  private final Random random;

  Names(Random random) {
    this.random = random;
  }

  /** The family name that a household shares; with half a chance of a prefix. */
  record Family(String prefix, String name) {}

  Family family() {
    var prefix = random.nextInt(NO_PREFIX + PREFIXES.size());
    var name = Texts.pick(STARTS, random) + Texts.pick(ENDS, random);
    return new Family(prefix < PREFIXES.size() ? PREFIXES.get(prefix) : "", name);
  }

  String first(String sex) {
    return Texts.pick(sex.equals("f") ? WOMEN : MEN, random);
  }
}
