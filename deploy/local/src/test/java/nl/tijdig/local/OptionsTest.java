package nl.tijdig.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  private static final Path ROOT = Path.of("/srv/tijdig");

  @Test
  void without_arguments_the_usual_folder_and_ports_are_used() {
    var options = parse();

    assertThat(options.data()).isEqualTo(Path.of("/srv/tijdig/.tijdig"));
    assertThat(options.dataChosen()).isFalse();
    assertThat(options.fresh()).isFalse();
    assertThat(options.demo()).isFalse();
    assertThat(options.ports().of(Endpoint.INTAKE)).isEqualTo(8081);
    assertThat(options.ports().of(Endpoint.POSTGRES)).isEqualTo(15432);
  }

  @Test
  void a_folder_fresh_and_demo_can_be_asked_for() {
    var options = parse("--data", "/var/other", "--fresh", "--demo");

    assertThat(options.data()).isEqualTo(Path.of("/var/other"));
    assertThat(options.dataChosen()).isTrue();
    assertThat(options.fresh()).isTrue();
    assertThat(options.demo()).isTrue();
  }

  @Test
  void a_relative_folder_is_one_below_where_the_command_was_given() {
    assertThat(parse("--data", "copy/../other").data())
        .isEqualTo(Path.of("other").toAbsolutePath());
  }

  @Test
  void a_port_base_gives_every_endpoint_a_port_of_its_own_above_it() {
    var ports = parse("--port-base", "9000").ports();

    assertThat(ports.of(Endpoint.INTAKE)).isEqualTo(9001);
    assertThat(ports.of(Endpoint.DEADLINE)).isEqualTo(9004);
    assertThat(ports.of(Endpoint.KAFKA_CONTROLLER)).isEqualTo(9007);
    assertThat(ports.of(Endpoint.ISSUER)).isEqualTo(9008);
    assertThat(ports.byEndpoint().values()).doesNotHaveDuplicates();
  }

  @Test
  void a_port_named_by_itself_wins_over_the_base_wherever_it_stands() {
    var ports = parse("--kafka-port", "5000", "--port-base", "9000").ports();

    assertThat(ports.of(Endpoint.KAFKA)).isEqualTo(5000);
    assertThat(ports.of(Endpoint.POSTGRES)).isEqualTo(9005);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --verbose                          | unknown option --verbose
          intake                             | unknown option intake
          --data                             | --data needs a value
          --data --fresh                     | --data needs a value
          --port-base many                   | --port-base needs a number, not many
          --intake-port 70000                | 70000 is no port for intake
          --port-base 65530                  | is no port for
          --intake-port 8082                 | port 8082 is asked for twice: --intake-port and --assessment-port
          """)
  void what_cannot_be_meant_is_refused_with_the_reason(String arguments, String reason) {
    assertThatThrownBy(() -> parse(arguments.split(" ", -1)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(reason);
  }

  private static Options parse(String... arguments) {
    return Options.parse(List.of(arguments), ROOT);
  }
}
