package nl.tijdig.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermLengthTest {

  @ParameterizedTest
  @CsvSource({
    "24 hours, 24, HOURS, 24 uur",
    "1 hour, 1, HOURS, 1 uur",
    "5 working days, 5, WORKING_DAYS, 5 werkdagen",
    "1 working day, 1, WORKING_DAYS, 1 werkdag",
    "5 days, 5, DAYS, 5 dagen",
    "1 day, 1, DAYS, 1 dag",
    "10 weeks, 10, WEEKS, 10 weken",
    "3 months, 3, MONTHS, 3 maanden",
    "15 years, 15, YEARS, 15 jaar"
  })
  void isReadAndWrittenAsRulesWriteIt(String written, int amount, TermUnit unit, String dutch) {
    var length = TermLength.parse(written);

    assertThat(length).isEqualTo(new TermLength(amount, unit));
    assertThat(length).hasToString(written);
    assertThat(length.nl()).isEqualTo(dutch);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5",
        "days",
        "five days",
        "5 werkdagen",
        "-5 days",
        "0 days",
        "5  days",
        "5 days ",
        "10000 days",
        "5.5 days",
        "5 working hours"
      })
  void anythingElseIsRefused(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> TermLength.parse(written));
  }
}
