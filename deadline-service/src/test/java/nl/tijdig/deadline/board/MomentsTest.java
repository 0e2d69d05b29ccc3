package nl.tijdig.deadline.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.tijdig.deadline.calendar.ClosedDays;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.deadline.calendar.TermCalendar;
import nl.tijdig.deadline.calendar.TermLength;
import nl.tijdig.platform.web.Language;
import org.junit.jupiter.api.Test;

class MomentsTest {

  private static final Instant NOW = Instant.parse("2026-03-11T10:00:00Z");

  private final Moments moments = new Moments(Language.NL, NOW);

  @Test
  void theYearIsGivenWhenItIsAnotherOne() {
    assertThat(moments.due(Instant.parse("2018-06-06T22:00:00Z"))).isEqualTo("wo 6 jun 2018 24:00");
    assertThat(moments.moment(Instant.parse("2025-12-31T22:59:00Z")))
        .isEqualTo("wo 31 dec 2025 23:59");
  }

  @Test
  void theYearIsLeftOutWhenItIsThisOne() {
    assertThat(moments.due(Instant.parse("2026-03-13T23:00:00Z"))).isEqualTo("vr 13 mrt 24:00");
    assertThat(moments.moment(Instant.parse("2026-12-31T22:59:00Z"))).isEqualTo("do 31 dec 23:59");
  }

  @Test
  void theLastMomentOfAYearIsOfThatYear() {
    assertThat(moments.due(Instant.parse("2025-12-31T23:00:00Z")))
        .isEqualTo("wo 31 dec 2025 24:00");
  }

  @Test
  void daysThatWereSkippedAreDatesInTheLanguageOfTheReader() {
    var count =
        new DueMoments(new ClosedDays(Set.of()))
            .count(NOW, TermLength.parse("3 working days"), TermCalendar.NONE);

    assertThat(TermWords.in(Language.NL, NOW).skipped(count))
        .containsExactly("14 maart 2026: zaterdag", "15 maart 2026: zondag");
    assertThat(TermWords.in(Language.EN, NOW).skipped(count))
        .containsExactly("14 March 2026: Saturday", "15 March 2026: Sunday");
  }

  @Test
  void aDayInFullIsInTheLanguageOfTheReader() {
    var day = LocalDate.parse("2026-11-21");

    assertThat(moments.fullDay(day)).isEqualTo("21 november 2026");
    assertThat(new Moments(Language.EN, NOW).fullDay(day)).isEqualTo("21 November 2026");
  }
}
