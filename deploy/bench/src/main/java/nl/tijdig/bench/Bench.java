package nl.tijdig.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import nl.tijdig.bench.flow.DeadlineLag;
import nl.tijdig.bench.flow.Rebuild;
import nl.tijdig.bench.flow.WarmRebuild;
import nl.tijdig.bench.intake.IntakeBench;
import nl.tijdig.bench.intake.ReportSender;
import nl.tijdig.bench.page.PageBench;
import nl.tijdig.bench.report.Findings;
import nl.tijdig.bench.sweep.SweepBench;
import nl.tijdig.contracts.Topic;
import nl.tijdig.local.Workbench;

/** The program behind {@code deploy/bench/run}: measures everything in one run and prints it. */
public final class Bench {

  private static final int PORT_BASE = 27_500;

  /** Every report starts two terms: the norm and its legal twin. */
  private static final int TERMS_PER_REPORT = 2;

  private final Rig rig;
  private final ReportSender sender;

  private Bench(Rig rig) {
    this.rig = rig;
    this.sender = new ReportSender(rig.workbench());
  }

  public static void main(String[] arguments)
      throws SQLException, IOException, InterruptedException {
    var scale = List.of(arguments).contains("--small") ? Scale.small() : Scale.full();
    var root = Path.of(System.getProperty("tijdig.root", "."));
    var folder = root.resolve("deploy/bench/target/data");
    try (var workbench = Workbench.begin(root, folder, PORT_BASE)) {
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(workbench::close));
      var databases = new Databases(workbench);
      databases.prepare();
      var rig = new Rig(workbench, databases, new Findings(), scale);
      new Bench(rig).run();
      System.out.printf("%n%s%n", rig.findings().table());
    }
  }

  private void run() throws SQLException, IOException, InterruptedException {
    rig.start(Topic.INTAKE);
    var intake = new IntakeBench(rig, sender);
    intake.run();
    intake.fill(rig.scale().mostDue() / TERMS_PER_REPORT);
    new Rebuild(rig).run(sender.sent());
    new DeadlineLag(rig, sender).run();
    rig.workbench().stop(Topic.INTAKE);
    new WarmRebuild(rig).run();
    new PageBench(rig).run();
    rig.workbench().stop(Topic.DEADLINE);
    new SweepBench(rig).run();
  }
}
