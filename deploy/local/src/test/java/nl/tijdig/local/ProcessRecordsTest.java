package nl.tijdig.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordsTest {

  @TempDir Path temporary;
  private DataFolder data;
  private ProcessRecords records;
  private Process process;

  @BeforeEach
  void start() throws IOException {
    data = new DataFolder(temporary);
    data.prepare();
    records = new ProcessRecords(data);
    process = new ProcessBuilder("sleep", "600").start();
  }

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void a_recorded_process_is_found_by_a_later_run() {
    records.write("intake", process.toHandle());

    assertThat(new ProcessRecords(data).find("intake")).contains(process.toHandle());
  }

  @Test
  void a_process_that_got_the_same_id_later_is_not_taken_for_it() throws IOException {
    Files.writeString(data.processes().resolve("intake"), process.pid() + " 2020-01-01T00:00:00Z");

    assertThat(records.find("intake")).isEmpty();
  }

  @Test
  void a_process_that_is_gone_is_not_found() {
    records.write("intake", process.toHandle());

    process.destroyForcibly().onExit().join();

    assertThat(records.find("intake")).isEmpty();
  }

  @Test
  void a_record_that_was_never_finished_counts_as_none() throws IOException {
    Files.writeString(data.processes().resolve("intake"), Long.toString(process.pid()));

    assertThat(records.find("intake")).isEmpty();
    assertThat(records.find("never written")).isEmpty();
  }

  @Test
  void what_a_killed_launcher_left_running_is_ended_at_the_next_start() {
    records.write("deadline", process.toHandle());
    var said = new Said();

    new Leftovers(data, said.terminal()).end();

    assertThat(process.isAlive()).isFalse();
    assertThat(said.text()).contains("deadline", "still runs from an earlier start");
    assertThat(records.find("deadline")).isEmpty();
  }
}
