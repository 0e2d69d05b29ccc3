package nl.tijdig.demo.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void aLineSaysHowManyThereWereAndOfWhatTheMostFirst() {
    var tally = new Tally();
    tally.count("sent", "education");
    tally.count("sent", "police");
    tally.count("sent", "police");
    tally.count("assessed", "transfer");

    assertThat(tally.text())
        .isEqualTo(
            """
              sent            3   2 police, 1 education
              assessed        1   1 transfer\
            """);
  }
}
