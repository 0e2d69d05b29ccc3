package nl.tijdig.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WelcomeTest {

  @Test
  void it_tells_where_everything_is_on_the_ports_that_were_chosen() {
    assertThat(text(true, "--port-base", "9000"))
        .contains(
            "Tijdig is ready after 4.2 s.",
            "http://localhost:9001/intake/v1/openapi.json",
            "http://localhost:9004/deadline/v1",
            "http://localhost:9004/deadline/board",
            "localhost:9005",
            "deploy/token intake-worker\n");
  }

  @Test
  void with_the_demonstration_it_tells_where_the_mail_is() {
    assertThat(text(true, "--demo", "--port-base", "9000")).contains("http://localhost:9009/");
    assertThat(text(true, "--port-base", "9000")).doesNotContain("9009");
  }

  @Test
  void the_commands_to_paste_name_the_folder_that_was_chosen() {
    assertThat(text(true, "--data", "/tmp/o'neil data"))
        .contains("deploy/token intake-worker --data '/tmp/o'\\''neil data'");
  }

  @Test
  void when_a_service_stays_down_it_does_not_say_that_all_is_well() {
    assertThat(text(false)).contains("not all of it").doesNotContain("is ready");
  }

  private static String text(boolean whole, String... arguments) {
    var options = Options.parse(List.of(arguments), Path.of("/srv/tijdig"));
    return Welcome.text(options, whole, Duration.ofMillis(4200));
  }
}
