package nl.tijdig.contracts.code;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The five categories of the safety assessment (veiligheidsbeoordeling) that CBS publishes
 * (84852NED).
 *
 * <p>The last one is where every assessment stands until it is completed with one of the others.
 */
public enum AssessmentOutcome implements Code {
  FOLLOW_UP_BY_VEILIG_THUIS(
      "follow-up-by-veilig-thuis",
      "Vervolgstappen beleggen bij Veilig Thuis",
      "Follow-up by Veilig Thuis"),
  TRANSFER("transfer", "Overdracht", "Transfer"),
  NO_FURTHER_STEPS("no-further-steps", "Geen vervolgstappen nodig", "No further steps needed"),
  REGIONAL_CUSTOM_SERVICE(
      "regional-custom-service",
      "Inzet regionaal maatwerk Veilig Thuis",
      "Regional custom service"),
  NOT_YET_ASSESSED("not-yet-assessed", "Nog niet beoordeeld", "Not yet assessed");

  private final String code;
  private final String nl;
  private final String en;

  AssessmentOutcome(String code, String nl, String en) {
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
