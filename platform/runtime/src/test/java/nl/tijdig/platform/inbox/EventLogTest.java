package nl.tijdig.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.Topic;
import nl.tijdig.contracts.intake.CaseOpened;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class EventLogTest {
  private static final List<Topic> INTAKE = List.of(Topic.INTAKE);

  @Inject EventLog log;
  @Inject EventReader reader;

  @Test
  void everythingBetweenTwoPlacesIsReadAndNothingElse() {
    publish();
    var from = log.end(INTAKE);
    var expected = List.of(publish(), publish(), publish());
    var until = log.end(INTAKE);
    publish();

    assertThat(from.distanceTo(until)).isEqualTo(3);
    assertThat(read(from, until)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(read(until, until)).isEmpty();
  }

  @Test
  void whatHasOneKeyIsInThePartitionsOfOneNumber() {
    var expected = List.of(publish(), publish());
    var from = log.beginning(INTAKE);

    var read = new ArrayList<UUID>();
    for (var part : log.end(INTAKE).byPartition()) {
      assertThat(part.next()).hasSize(1);
      read.addAll(read(from, part));
    }

    assertThat(read).containsAll(expected);
  }

  @Test
  void whatWasReadBeforeItWasToldToStopIsAllThatIsRead() {
    publish();
    var from = log.beginning(INTAKE);

    assertThat(log.read(from, log.end(INTAKE), _ -> {}, () -> false)).isFalse();
  }

  private List<UUID> read(LogPosition from, LogPosition until) {
    var read = Collections.synchronizedList(new ArrayList<UUID>());
    var all =
        log.read(
            from,
            until,
            messages -> messages.forEach(message -> read.add(reader.readAgain(message).id())),
            () -> true);
    assertThat(all).isTrue();
    return read;
  }

  private static UUID publish() {
    var caseId = UUID.randomUUID();
    return Topics.publish(
        new CaseOpened(caseId, UUID.randomUUID(), "0518", Instant.now()), caseId, 1);
  }
}
