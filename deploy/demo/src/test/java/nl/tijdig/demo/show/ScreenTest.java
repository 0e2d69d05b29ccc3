package nl.tijdig.demo.show;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ScreenTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:30:00Z"), ZoneOffset.UTC);
  private final Screen screen = new Screen(new PrintStream(bytes, true, UTF_8), clock);

  @Test
  void linesBeginWithTheTimeInAmsterdam() {
    screen.say("sent", "police");
    screen.say(Instant.parse("2026-07-01T08:30:00Z"), "breach", "late");

    assertThat(bytes.toString(UTF_8).lines())
        .containsExactly("09:30:00  sent        police", "10:30:00  breach      late");
  }
}
