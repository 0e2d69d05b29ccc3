package nl.tijdig.bench;

import java.io.IOException;
import java.util.List;
import nl.tijdig.bench.report.Findings;
import nl.tijdig.contracts.Topic;
import nl.tijdig.local.Workbench;

/** What every measurement is made with. */
public record Rig(Workbench workbench, Databases databases, Findings findings, Scale scale) {

  /** Both compilers and a heap that is not the limit; otherwise as packaged. */
  private static final List<String> JVM =
      List.of(
          "-Xms256m",
          "-Xmx768m",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  /** Starts a service and waits until it is ready. */
  public void start(Topic service) throws IOException, InterruptedException {
    workbench.start(service, JVM);
  }

  /** Says what is being done. */
  public void say(String text) {
    System.out.println("  " + text);
    System.out.flush();
  }
}
