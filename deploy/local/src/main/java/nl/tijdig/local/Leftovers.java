package nl.tijdig.local;

import java.util.List;

/** Ends what an earlier run left running when its launcher was killed: services first. */
final class Leftovers {

  private static final List<String> CHILDREN =
      List.of("demo", "training", "intake", "assessment", "referral", "deadline", KafkaBroker.NAME);

  private final DataFolder data;
  private final Terminal terminal;

  Leftovers(DataFolder data, Terminal terminal) {
    this.data = data;
    this.terminal = terminal;
  }

  void end() {
    var records = new ProcessRecords(data);
    for (var name : CHILDREN) {
      records.find(name).ifPresent(process -> endChild(name, process));
      records.remove(name);
    }
    Postgres.postmaster(data)
        .ifPresent(
            server -> {
              say(Postgres.NAME, server);
              Postgres.end(server);
            });
  }

  private void endChild(String name, ProcessHandle process) {
    say(name, process);
    Program.end(process);
  }

  private void say(String name, ProcessHandle process) {
    terminal.say(
        name, "still runs from an earlier start (process %d): ending it".formatted(process.pid()));
  }
}
