package nl.tijdig.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {

  @TempDir Path temporary;
  private final Said said = new Said();
  private final List<Running> started = new CopyOnWriteArrayList<>();
  private DataFolder data;
  private Supervised supervised;

  @BeforeEach
  void prepare() {
    data = new DataFolder(temporary);
    data.prepare();
  }

  @AfterEach
  void end() {
    supervised.end();
    started.forEach(running -> running.handle().destroyForcibly());
  }

  @Test
  void a_part_that_is_killed_is_told_of_and_started_again() throws IOException {
    begin("exec sleep 600");

    started.getFirst().handle().destroyForcibly();

    await().until(() -> said.text().contains("is ready again"));
    assertThat(started).hasSize(2);
    assertThat(started.getLast().isAlive()).isTrue();
    assertThat(said.text()).contains("was killed (signal 9)", "worker.log");
    assertThat(new ProcessRecords(data).find("worker")).contains(started.getLast().handle());
  }

  @Test
  void a_part_that_keeps_dying_stays_down_and_shows_why() throws Exception {
    begin("echo no such column; exit 7");

    await().until(() -> said.text().contains("it stays down"));
    assertThat(started).hasSize(Restarts.RAPID_DEATHS);
    assertThat(said.text()).contains("exit code 7", "    no such column");
    assertThat(supervised.awaitReady()).isFalse();
  }

  @Test
  void a_part_that_was_ready_is_started_again_however_often_it_is_killed() throws Exception {
    begin("exec sleep 600");
    assertThat(supervised.awaitReady()).isTrue();

    for (var deaths = 1; deaths <= 2 * Restarts.RAPID_DEATHS; deaths++) {
      var processes = deaths;
      await().until(() -> started.size() == processes && isReady(processes));
      started.getLast().handle().destroyForcibly();
    }

    await().until(() -> started.size() == 2 * Restarts.RAPID_DEATHS + 1);
    assertThat(said.text())
        .contains("the 5th time in a row soon after its start: starting it again in 0 s")
        .doesNotContain("it stays down");
  }

  private boolean isReady(int processes) {
    return processes == 1 || said.text().split("is ready again", -1).length == processes;
  }

  @Test
  void a_part_that_cannot_be_started_again_is_given_up_too() throws Exception {
    var part = new Shell("exec sleep 600");
    supervised = supervised(part);
    supervised.begin();
    part.startable = false;

    started.getFirst().handle().destroyForcibly();

    await().until(() -> said.text().contains("it stays down"));
    assertThat(said.text()).contains("did not start: no such program");
    assertThat(supervised.awaitReady()).isFalse();
  }

  @Test
  void while_the_disk_is_full_a_part_waits_and_then_starts_as_if_it_never_died() throws Exception {
    var full = new AtomicBoolean(true);
    var disk = new TestDisk(full);
    var restarts = new Restarts(Clock.systemUTC(), Duration.ofMillis(1));
    for (var i = 1; i < Restarts.RAPID_DEATHS; i++) {
      restarts.died();
    }
    supervised =
        new Supervised(
            new Shell("exec sleep 600"), new ProcessRecords(data), restarts, said.terminal(), disk);
    supervised.begin();

    started.getFirst().handle().destroyForcibly();
    await().until(() -> said.text().contains("It starts again when there is room"));
    assertThat(started).hasSize(1);
    full.set(false);

    await().until(() -> said.text().contains("is ready again"));
    assertThat(said.text()).doesNotContain("it stays down");
  }

  /** A disk that is full as long as one says so. */
  private record TestDisk(AtomicBoolean filled) implements Supervised.Disk {

    @Override
    public Optional<String> full() {
      return filled.get() ? Optional.of("the disk is full") : Optional.empty();
    }

    @Override
    public Duration pause() {
      return Duration.ofMillis(1);
    }
  }

  @Test
  void ending_a_part_is_no_death_of_it() throws IOException {
    begin("exec sleep 600");

    supervised.end();

    assertThat(started.getFirst().isAlive()).isFalse();
    assertThat(said.text()).isEmpty();
    assertThat(new ProcessRecords(data).find("worker")).isEmpty();
  }

  @Test
  void what_is_ended_before_it_begins_never_starts() throws IOException {
    supervised = supervised(new Shell("exec sleep 600"));
    supervised.end();

    supervised.begin();

    assertThat(started).isEmpty();
  }

  @Test
  void a_child_does_not_hear_the_ctrl_c_of_the_terminal() throws Exception {
    begin("echo there; exec sleep 600");
    await().until(() -> Files.readString(data.logOf("worker")).contains("there"));
    var child = started.getFirst();

    for (var signal : List.of("INT", "HUP")) {
      new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, child.pid()))
          .start()
          .waitFor();
    }

    // Still there to be told to end, which it is by TERM.
    child.handle().destroy();
    assertThat(child.child().waitFor()).isEqualTo(143);
  }

  private void begin(String script) throws IOException {
    supervised = supervised(new Shell(script));
    supervised.begin();
  }

  private Supervised supervised(Part part) {
    var restarts = new Restarts(Clock.systemUTC(), Duration.ofMillis(1));
    return new Supervised(part, new ProcessRecords(data), restarts, said.terminal());
  }

  /** A part that is a line of shell. */
  private final class Shell implements Part {

    private final String script;
    private volatile boolean startable = true;

    Shell(String script) {
      this.script = script;
    }

    @Override
    public String name() {
      return "worker";
    }

    @Override
    public Path log() {
      return data.logOf("worker");
    }

    @Override
    public Running start() throws IOException {
      if (!startable) {
        throw new IOException("no such program");
      }
      var command = List.of("sh", "-c", script);
      var running = Running.child(new Program(command, temporary, Map.of(), log()).start());
      started.add(running);
      return running;
    }

    @Override
    public boolean awaitReady(Running process) {
      return process.isAlive() && !script.contains("exit");
    }

    @Override
    public void stop(Running process) {
      Program.end(process.handle());
    }
  }
}
