package nl.tijdig.local;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import nl.tijdig.contracts.Topic;

/** What is printed when the system is ready: where everything is, and what to try first. */
final class Welcome {

  private Welcome() {}

  static String text(Options options, boolean whole, Duration after) {
    var ports = options.ports();
    var folder = Terminal.shown(options.data());
    return """

    %s after %s.

    %s
      the board    %s%s
      PostgreSQL   localhost:%d, superuser %s, password in %s/keys/%s.password
      Kafka        localhost:%d
      logs         %s/logs

    A token for a role (without a role it prints which there are):
      deploy/token intake-worker%s
    A first question:
      curl -H "Authorization: Bearer $(deploy/token intake-worker%s)" %s/reports

    Ctrl-C ends everything; the data stays.
    """
        .formatted(
            whole ? "Tijdig is ready" : "Tijdig runs, but not all of it",
            Terminal.seconds(after),
            services(ports),
            ServiceEnvironment.boardUrl(ports),
            options.demo() ? "\n  its mail     " + MailCatcher.address(ports) : "",
            ports.of(Endpoint.POSTGRES),
            Postgres.SUPERUSER,
            folder,
            Postgres.SUPERUSER,
            ports.of(Endpoint.KAFKA),
            folder,
            dataOption(options),
            dataOption(options),
            url(Topic.INTAKE, ports));
  }

  private static String services(Ports ports) {
    return Arrays.stream(Topic.values())
        .map(
            service ->
                "  %-12s %s  OpenAPI %s/openapi.json"
                    .formatted(service.service(), url(service, ports), url(service, ports)))
        .collect(Collectors.joining("\n"));
  }

  private static String dataOption(Options options) {
    return options.dataChosen() ? " --data " + quoted(options.data().toString()) : "";
  }

  /** As it can be pasted into a shell. */
  private static String quoted(String path) {
    return path.matches("[A-Za-z0-9/._-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }

  private static String url(Topic service, Ports ports) {
    return ServiceEnvironment.publicUrl(service, ports.of(Endpoint.valueOf(service.name())));
  }
}
