package nl.tijdig.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Instant;
import java.util.UUID;
import nl.tijdig.platform.event.Unprocessable;
import nl.tijdig.platform.testing.RealServices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class EventOrderTest {

  @Inject EventOrder order;

  private final UUID report = UUID.randomUUID();

  @Test
  void whatIsLaterIsTheLatestAndWhatWasOvertakenIsNot() {
    assertThat(isLatest(event("triaged", report, 2))).isTrue();
    assertThat(isLatest(event("triaged", report, 4))).isTrue();
    assertThat(isLatest(event("triaged", report, 3))).isFalse();
    assertThat(isLatest(event("triaged", report, 5))).isTrue();
  }

  @Test
  void theSameAgainIsNotLater() {
    assertThat(isLatest(event("triaged", report, 2))).isTrue();
    assertThat(isLatest(event("triaged", report, 2))).isFalse();
  }

  @Test
  void otherTypesAndOtherAggregatesHaveAnOrderOfTheirOwn() {
    assertThat(isLatest(event("triaged", report, 3))).isTrue();
    assertThat(isLatest(event("received", report, 1))).isTrue();
    assertThat(isLatest(event("triaged", UUID.randomUUID(), 1))).isTrue();
  }

  @Test
  void whatWasNotCommittedWasNotNoted() {
    QuarkusTransaction.begin();
    assertThat(order.isLatest(event("triaged", report, 2))).isTrue();
    QuarkusTransaction.rollback();

    assertThat(isLatest(event("triaged", report, 2))).isTrue();
  }

  @Test
  void anEventWithoutPlaceInAnOrderIsUnreadable() {
    assertThatExceptionOfType(Unprocessable.class)
        .isThrownBy(() -> isLatest(event("triaged", null, 2)));
    assertThatExceptionOfType(Unprocessable.class)
        .isThrownBy(() -> isLatest(event("triaged", report, 0)));
  }

  @Test
  void outsideTheTransactionOfItsHandlingNothingIsNoted() {
    assertThatExceptionOfType(TransactionalException.class)
        .isThrownBy(() -> order.isLatest(event("triaged", report, 2)));
  }

  private boolean isLatest(ReceivedEvent event) {
    return QuarkusTransaction.requiringNew().call(() -> order.isLatest(event));
  }

  private static ReceivedEvent event(String type, @Nullable UUID subject, long sequence) {
    return new ReceivedEvent(
        UUID.randomUUID(),
        type,
        "urn:test",
        subject,
        sequence,
        Instant.EPOCH,
        "key",
        JsonNodeFactory.instance.objectNode(),
        "topic",
        0,
        0,
        null);
  }
}
