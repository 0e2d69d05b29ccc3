package nl.tijdig.demo.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.tijdig.demo.api.Json;
import org.junit.jupiter.api.Test;

class AlertTest {

  private static final String BREACH =
      """
      {"position": 7, "type": "breach", "raisedAt": "2026-11-24T09:00:00Z",
       "rule": "safety-assessment",
       "ruleName": {"nl": "Veiligheidsbeoordeling", "en": "Safety assessment"},
       "subjectType": "report", "subjectId": "01a207af-ee20-762d-a910-7ccaea6d0620",
       "dueAt": "2026-11-20T23:00:00Z"}
      """;

  @Test
  void aBreachSaysWhatWasToBeDoneAboutWhatAndHowLateItIs() {
    assertThat(of(BREACH).text())
        .isEqualTo(
            "Safety assessment                          "
                + "report 01a207af-ee20-762d-a910-7ccaea6d0620, 3 days late");
  }

  @Test
  void aWarningSaysHowMuchTimeIsLeft() {
    var warning = BREACH.replace("\"breach\"", "\"warning\"").replace("2026-11-20", "2026-11-24");

    assertThat(of(warning).text()).endsWith("14 h 0 min left");
  }

  @Test
  void anAlertThatIsWithdrawnIsNoBreachAnyMore() {
    var withdrawn =
        BREACH.replace("\"rule\"", "\"withdrawnAt\": \"2026-11-24T09:05:00Z\", \"rule\"");

    assertThat(of(withdrawn).type()).isEqualTo("withdrawal");
    assertThat(of(withdrawn).text()).endsWith("in time after all");
  }

  @Test
  void aRuleWithoutANameIsCalledByItsId() {
    assertThat(of(BREACH.replace("ruleName", "other")).rule()).isEqualTo("safety-assessment");
  }

  @Test
  void durationsAreSaidInWhatMatters() {
    assertThat(Alert.inWords(Duration.ofDays(12).plusHours(5))).isEqualTo("12 days");
    assertThat(Alert.inWords(Duration.ofHours(30))).isEqualTo("30 h 0 min");
    assertThat(Alert.inWords(Duration.ofMinutes(61))).isEqualTo("1 h 1 min");
    assertThat(Alert.inWords(Duration.ofSeconds(90))).isEqualTo("1 min");
    assertThat(Alert.inWords(Duration.ofSeconds(9))).isEqualTo("9 s");
  }

  private static Alert of(String json) {
    return Alert.of(Json.read(json));
  }
}
