package nl.tijdig.demo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BsnsTest {

  @Test
  void everyNumberPassesTheElfproefAndIsOneForTests() {
    var bsns = Bsns.after(0);

    var all = Stream.generate(bsns::next).limit(Bsns.AVAILABLE).toList();

    assertThat(all)
        .doesNotHaveDuplicates()
        .allMatch(bsn -> bsn.matches("9999[0-9]{5}"))
        .allMatch(BsnsTest::passesElfproef);
    assertThatThrownBy(bsns::next).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void numbersThatFollowAreNoneOfTheFirst() {
    var first = Stream.generate(Bsns.after(0)::next).limit(300).toList();

    var following = Stream.generate(Bsns.after(300)::next).limit(300).toList();

    assertThat(following).doesNotContainAnyElementsOf(first);
  }

  static boolean passesElfproef(String bsn) {
    var sum = -Character.digit(bsn.charAt(8), 10);
    for (var i = 0; i < 8; i++) {
      sum += (9 - i) * Character.digit(bsn.charAt(i), 10);
    }
    return sum % 11 == 0;
  }
}
