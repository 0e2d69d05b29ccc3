package nl.tijdig.deadline.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DigestLinksTest {
  private static final UUID TERM = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final String API = "https://vt.example/deadline/v1";

  @Test
  void whereThereIsABoardALinkLeadsToItsPageOfTheTerm() {
    var links = new DigestLinks(API, true);
    assertThat(links.term(TERM)).isEqualTo("https://vt.example/deadline/board/terms/" + TERM);
    assertThat(links.all()).isEqualTo("https://vt.example/deadline/board");
  }

  @Test
  void whereThereIsNoneItLeadsToTheApi() {
    var links = new DigestLinks(API, false);
    assertThat(links.term(TERM)).isEqualTo(API + "/deadlines/" + TERM);
    assertThat(links.all()).isEqualTo(API + "/alerts");
  }
}
