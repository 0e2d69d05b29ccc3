package nl.tijdig.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FindingsTest {

  @Test
  void aTableShowsEachFigureWithItsPeerItsRatioAndWhetherTheGoalWasReached() {
    var findings = new Findings();
    findings.add(Finding.beside("reports", 1_500, "inserts", 5_000, ">= 0.30", true));
    findings.add(Finding.of("tick", Numbers.millis(Duration.ofMillis(3)), "< 2.00 ms", false));

    assertThat(findings.table())
        .isEqualTo(
            """
            | what    | measured | beside it       | ratio | goal      | reached |
            |---------|----------|-----------------|-------|-----------|---------|
            | reports | 1,500/s  | inserts 5,000/s | 0.30  | >= 0.30   | yes     |
            | tick    | 3.00 ms  |                 |       | < 2.00 ms | no      |\
            """);
  }

  @Test
  void numbersAreSaidShortly() {
    assertThat(Numbers.millis(Duration.ofNanos(1_234_567))).isEqualTo("1.23 ms");
    assertThat(Numbers.millis(Duration.ofMillis(87))).isEqualTo("87 ms");
    assertThat(Numbers.ratio(12.4)).isEqualTo("12");
    assertThat(Numbers.count(1_000_000)).isEqualTo("1,000,000");
  }
}
