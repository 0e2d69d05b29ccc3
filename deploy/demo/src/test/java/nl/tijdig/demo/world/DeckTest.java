package nl.tijdig.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeckTest {

  private static final List<Share<String>> SHARES =
      List.of(Share.of("much", 67), Share.of("some", 30), Share.of("little", 3));

  @Test
  void everythingOccursAsOftenAsItsShareSays() {
    var cards = Deck.dealt(SHARES, 100, new Random(1));

    assertThat(Collections.frequency(cards, "much")).isEqualTo(67);
    assertThat(Collections.frequency(cards, "some")).isEqualTo(30);
    assertThat(Collections.frequency(cards, "little")).isEqualTo(3);
  }

  @Test
  void whatCannotBeDividedGoesToTheLargestRemainders() {
    var cards = Deck.dealt(SHARES, 10, new Random(1));

    // 6.7, 3.0 and 0.3.
    assertThat(cards).hasSize(10);
    assertThat(Collections.frequency(cards, "much")).isEqualTo(7);
    assertThat(Collections.frequency(cards, "little")).isZero();
  }

  @Test
  void anotherSeedShufflesOtherwise() {
    assertThat(Deck.dealt(SHARES, 100, new Random(1)))
        .isEqualTo(Deck.dealt(SHARES, 100, new Random(1)))
        .isNotEqualTo(Deck.dealt(SHARES, 100, new Random(2)));
  }
}
