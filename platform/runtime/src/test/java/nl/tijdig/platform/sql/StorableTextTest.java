package nl.tijdig.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTextTest {

  @Test
  void whatCanBeKeptStaysAsItIs() {
    assertThat(StorableText.of("caf\u00e9 \uD83D\uDE00\n")).isEqualTo("caf\u00e9 \uD83D\uDE00\n");
    assertThat(StorableText.canBeKept("caf\u00e9 \uD83D\uDE00\n")).isTrue();
  }

  @Test
  void nulAndHalvesOfPairsAreReplaced() {
    assertThat(StorableText.of("a\0b")).isEqualTo("a\uFFFDb");
    assertThat(StorableText.of("a\uD83Db\uDE00\uD83D\uDE00"))
        .isEqualTo("a\uFFFDb\uFFFD\uD83D\uDE00");
    assertThat(StorableText.canBeKept("a\0b")).isFalse();
    assertThat(StorableText.canBeKept("\uDE00")).isFalse();
  }
}
