package nl.tijdig.demo.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.tijdig.demo.world.NewReport.Address;
import nl.tijdig.demo.world.NewReport.Person;
import nl.tijdig.demo.world.NewReport.Relation;
import org.jspecify.annotations.Nullable;

/** Makes households, no two of which share a person. */
final class Households {

  /** The most persons in one household. */
  static final int MOST_PERSONS = 5;

  private static final List<String> STREETS =
      List.of(
          "Lindenlaan",
          "Kleine Houtweg",
          "Molenpad",
          "Duinroosstraat",
          "Kastanjehof",
          "Zeilmakersplein",
          "Vlierstraat",
          "Parkkade");
  private static final String LETTERS = "ABCDEFGHJKLMNPRTVWXZ";

  /** The register gives numbers to everybody, but a reporter does not know them all. */
  private static final int BSN_UNKNOWN_ONE_IN = 10;

  private final Random random;
  private final Bsns bsns;
  private final Names names;
  private final LocalDate today;

  Households(Random random, Bsns bsns, LocalDate today) {
    this.random = random;
    this.bsns = bsns;
    this.names = new Names(random);
    this.today = today;
  }

  Household next(Nature nature, Town town) {
    var family = new FamilyBuilder();
    switch (nature) {
      case CHILD_ABUSE -> family.parents("suspect", "other").children(1 + random.nextInt(3));
      case PARTNER_VIOLENCE -> family.couple().children(random.nextInt(3));
      case VIOLENCE_AGAINST_PARENTS -> family.parentAndGrownChild("victim", "suspect", 16, 45);
      case ELDER_ABUSE -> family.parentAndGrownChild("victim", "suspect", 45, 78);
      case OTHER_VIOLENCE -> family.siblings();
      case NO_VIOLENCE -> family.alone();
    }
    return new Household(nature, town, address(town), family.persons, family.relations);
  }

  private Address address(Town town) {
    var postcode =
        "%s%02d %c%c".formatted(town.postcodeStart(), random.nextInt(100), letter(), letter());
    var number = 1 + random.nextInt(180);
    return new Address(Texts.pick(STREETS, random), number, postcode, town.label(), town.code());
  }

  private char letter() {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }

  private final class FamilyBuilder {

    private final List<Person> persons = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Names.Family family = names.family();

    FamilyBuilder parents(String one, String other) {
      person(one, "m", 28, 48);
      person(other, "f", 28, 48);
      relations.add(new Relation("p1", "p2", "partner"));
      return this;
    }

    FamilyBuilder couple() {
      person("victim", "f", 22, 58);
      person("suspect", "m", 22, 58);
      var apart = random.nextBoolean();
      relations.add(new Relation("p2", "p1", apart ? "ex-partner" : "partner"));
      return this;
    }

    void children(int count) {
      for (var i = 0; i < count; i++) {
        var child = person(i == 0 ? "victim" : "child", sex(), 0, 17);
        relations.add(new Relation(child, "p1", "child"));
        relations.add(new Relation(child, "p2", "child"));
      }
    }

    void parentAndGrownChild(String parent, String child, int childAge, int parentAge) {
      person(parent, sex(), parentAge, parentAge + 12);
      person(child, sex(), childAge, childAge + 6);
      relations.add(new Relation("p2", "p1", "child"));
    }

    void siblings() {
      person("victim", sex(), 18, 40);
      person("suspect", sex(), 18, 40);
      relations.add(new Relation("p1", "p2", "sibling"));
    }

    void alone() {
      person("other", sex(), 25, 90);
    }

    private String person(String role, String sex, int from, int until) {
      var key = "p" + (persons.size() + 1);
      var age = from + random.nextInt(until - from + 1);
      var born = today.minusYears(age).minusDays(1 + random.nextInt(364));
      persons.add(new Person(key, role, named(sex), born, sex, bsn()));
      return key;
    }

    private NewReport.Names named(String sex) {
      var first = names.first(sex);
      var prefix = family.prefix().isEmpty() ? null : family.prefix();
      return new NewReport.Names(first.charAt(0) + ".", first, prefix, family.name());
    }

    private @Nullable String bsn() {
      return random.nextInt(BSN_UNKNOWN_ONE_IN) == 0 ? null : bsns.next();
    }

    private String sex() {
      return random.nextBoolean() ? "f" : "m";
    }
  }
}
