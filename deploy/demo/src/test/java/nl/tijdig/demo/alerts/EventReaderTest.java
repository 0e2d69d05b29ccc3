package nl.tijdig.demo.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventReaderTest {

  private final List<String> received = new ArrayList<>();
  private final EventReader reader = new EventReader(received::add);

  @Test
  void anEventEndsWithAnEmptyLine() {
    read("id: 41", "event: breach", "data: {\"a\":1}", "", "id: 42", "data: {\"a\":2}");

    assertThat(received).containsExactly("{\"a\":1}");
  }

  @Test
  void theLastIdIsWhereANewConnectionGoesOn() {
    assertThat(reader.lastId()).isEmpty();

    read("id: 41", "data: x", "", "id: 42", "data: y", "");

    assertThat(reader.lastId()).isEqualTo("42");
  }

  @Test
  void heartbeatsArePassedOver() {
    read(":heartbeat", "", ": ", "", "data: x", "");

    assertThat(received).containsExactly("x");
  }

  @Test
  void dataOfSeveralLinesStaysTogether() {
    read("data: one", "data:two", "");

    assertThat(received).containsExactly("one\ntwo");
  }

  private void read(String... lines) {
    List.of(lines).forEach(reader::line);
  }
}
