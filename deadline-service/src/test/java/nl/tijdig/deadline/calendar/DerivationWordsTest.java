package nl.tijdig.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationWordsTest {
  private final DueMoments dueMoments = new DueMoments(new ClosedDays(Set.of()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-09 | 4 weeks | termijn loopt t/m dinsdag 7 april 2026: 4 weken, eindigde op Tweede"
            + " Paasdag, verschoven door Algemene termijnenwet art. 1 | term runs through Tuesday 7"
            + " April 2026: 4 weeks, ended on Easter Monday, moved by Algemene termijnenwet art. 1",
        "2026-04-02 | 5 days | termijn loopt t/m woensdag 8 april 2026: 5 dagen, verlengd door"
            + " Algemene termijnenwet art. 2 tot twee werkdagen | term runs through Wednesday 8"
            + " April 2026: 5 days, extended by Algemene termijnenwet art. 2 to hold two working"
            + " days",
        "2026-04-03 | 1 day | termijn loopt t/m dinsdag 7 april 2026: 1 dag, eindigde op zaterdag,"
            + " gevolgd door zondag en Tweede Paasdag, verschoven door Algemene termijnenwet art. 1"
            + " | term runs through Tuesday 7 April 2026: 1 day, ended on Saturday, followed by"
            + " Sunday and Easter Monday, moved by Algemene termijnenwet art. 1",
        "2026-04-01 | 5 working days | termijn loopt t/m vrijdag 10 april 2026: 5 werkdagen, niet"
            + " meegeteld: 2 weekenddagen, Goede Vrijdag (3 april) en Tweede Paasdag (6 april) |"
            + " term runs through Friday 10 April 2026: 5 working days, not counted: 2 days of"
            + " weekends, Good Friday (3 April) and Easter Monday (6 April)",
        "2026-03-09 | 1 working day | termijn loopt t/m dinsdag 10 maart 2026: 1 werkdag | term"
            + " runs through Tuesday 10 March 2026: 1 working day",
        "2026-03-28 | 24 hours | termijn loopt tot zondag 29 maart 2026 11:00: 24 uur, loopt door"
            + " in weekeinden en op feestdagen, niet verschoven: Algemene termijnenwet art. 4 |"
            + " term runs until Sunday 29 March 2026 11:00: 24 hours, straight through weekends and"
            + " holidays, not moved: Algemene termijnenwet art. 4",
        "2025-04-27 | 1 year | termijn loopt t/m maandag 27 april 2026: 1 jaar, niet verschoven:"
            + " Algemene termijnenwet art. 4 | term runs through Monday 27 April 2026: 1 year, not"
            + " moved: Algemene termijnenwet art. 4"
      })
  void aDueMomentIsExplainedInOneSentence(String day, String length, String nl, String en) {
    var derivation =
        dueMoments.count(
            Instant.parse(day + "T09:00:00Z"), TermLength.parse(length), TermCalendar.TERMIJNENWET);

    assertThat(DerivationWords.DUTCH.say(derivation)).isEqualTo(nl);
    assertThat(DerivationWords.ENGLISH.say(derivation)).isEqualTo(en);
  }
}
