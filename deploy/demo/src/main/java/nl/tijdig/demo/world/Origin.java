package nl.tijdig.demo.world;

import nl.tijdig.contracts.code.ReporterCapacity;

/**
 * Where the reports of one capacity come from. All of them are invented.
 *
 * @param prefix what its references begin with
 * @param oin the number of its organisation in its token
 */
public record Origin(String name, String prefix, String oin, String contact) {

  /** Reports of people who phone; a worker writes them down. */
  private static final Origin PHONE = new Origin("telefonisch", "TEL", "", "023-0000000");

  static Origin of(ReporterCapacity capacity) {
    return switch (capacity) {
      case POLICE -> organisation("Politie (voorbeeld)", "PL", 1);
      case JUSTICE_AND_SAFETY -> organisation("Reclassering (voorbeeld)", "RE", 2);
      case GENERAL_PRACTITIONER -> organisation("Huisartsenpost (voorbeeld)", "HA", 3);
      case HEALTH_CARE -> organisation("Ziekenhuis (voorbeeld)", "ZH", 4);
      case MENTAL_HEALTH_CARE -> organisation("GGZ-instelling (voorbeeld)", "GZ", 5);
      case CHILD_CARE -> organisation("Kinderopvang (voorbeeld)", "KO", 6);
      case EDUCATION -> organisation("Scholengroep (voorbeeld)", "ON", 7);
      case SCHOOL_ATTENDANCE -> organisation("Bureau Leerplicht (voorbeeld)", "LP", 8);
      case YOUTH_CARE -> organisation("Jeugdhulp (voorbeeld)", "JZ", 9);
      case SOCIAL_WORK -> organisation("Maatschappelijk werk (voorbeeld)", "MW", 10);
      case OTHER_VEILIG_THUIS -> organisation("Veilig Thuis, andere regio (voorbeeld)", "VT", 11);
      case OTHER_PROFESSIONAL, UNKNOWN -> organisation("Woningcorporatie (voorbeeld)", "WC", 12);
      case PERSON_INVOLVED, CITIZEN -> PHONE;
    };
  }

  /** Whether a worker writes it down, for want of a system that sends it. */
  public boolean byPhone() {
    return oin.isEmpty();
  }

  private static Origin organisation(String name, String prefix, int number) {
    return new Origin(name, prefix, "0000000900000000%04d".formatted(number), "0900-0000");
  }
}
