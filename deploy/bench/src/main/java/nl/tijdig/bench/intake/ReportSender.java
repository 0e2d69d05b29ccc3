package nl.tijdig.bench.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.tijdig.bench.load.Requests;
import nl.tijdig.contracts.Topic;
import nl.tijdig.demo.api.Json;
import nl.tijdig.demo.world.NewReport;
import nl.tijdig.demo.world.Planned;
import nl.tijdig.demo.world.World;
import nl.tijdig.local.Workbench;

/** A partner's system that posts reports, each with a reference of its own. */
public final class ReportSender {

  private static final String OIN = "00000009000000000001";

  private final URI address;
  private final String head;
  private final List<NewReport> templates;
  private int sent;

  public ReportSender(Workbench workbench) {
    address = workbench.url(Topic.INTAKE);
    head = head(address, workbench.issuer().token("partner", OIN));
    templates =
        new World(Instant.now())
            .morning(LocalDate.now(World.AMSTERDAM)).stream().map(Planned::report).toList();
  }

  /** Of the service that takes them. */
  public URI address() {
    return address;
  }

  /** How many were given out to be sent. */
  public int sent() {
    return sent;
  }

  /** So many that were not sent before. */
  public Requests next(int count) {
    var first = sent;
    sent += count;
    return number -> post(first + number);
  }

  private byte[] post(int number) {
    var template = templates.get(number % templates.size());
    var body = Json.write(template.withReference("BENCH-%09d".formatted(number))).getBytes(UTF_8);
    var start = (head + body.length + "\r\n\r\n").getBytes(UTF_8);
    var request = new byte[start.length + body.length];
    System.arraycopy(start, 0, request, 0, start.length);
    System.arraycopy(body, 0, request, start.length, body.length);
    return request;
  }

  private static String head(URI address, String token) {
    return String.join(
        "\r\n",
        "POST %s/reports HTTP/1.1".formatted(address.getPath()),
        "Host: " + address.getAuthority(),
        "Authorization: Bearer " + token,
        "Content-Type: application/json",
        "Content-Length: ");
  }
}
