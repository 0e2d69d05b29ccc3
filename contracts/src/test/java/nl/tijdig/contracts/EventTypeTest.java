package nl.tijdig.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {

  private record NotPublished(UUID caseId) implements Event {}

  @Test
  void namesAreThoseOfTheDomain() {
    var type = EventType.REPORT_RECEIVED;

    assertThat(type.shortName()).isEqualTo("report-received");
    assertThat(type.typeName()).isEqualTo("nl.tijdig.intake.report-received");
    assertThat(type.schemaPath()).isEqualTo("schemas/intake/report-received/1-0-0.json");
    assertThat(type.schemaUri())
        .hasToString("https://tijdig.nl/schemas/intake/report-received/1-0-0.json");
  }

  @ParameterizedTest
  @EnumSource
  void aTypeIsFoundByItsName(EventType type) {
    assertThat(EventType.named(type.typeName())).contains(type);
  }

  @Test
  void aTypeOfALaterVersionIsUnknownAndNoError() {
    assertThat(EventType.named("nl.tijdig.intake.report-forgotten")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aRecordIsNamedAfterItsType(EventType type) {
    assertThat(type.record().getSimpleName())
        .isEqualToIgnoringCase(type.shortName().replace("-", ""));
    assertThat(type.record().getPackageName())
        .isEqualTo("nl.tijdig.contracts." + type.topic().service());
  }

  @Test
  void aRecordOutsideThePublishedLanguageHasNoType() {
    var stranger = new NotPublished(UUID.randomUUID());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventType.of(stranger))
        .withMessageContaining("NotPublished");
  }

  @Test
  void theTopicsShareAllTypesBetweenThem() {
    assertThat(Arrays.stream(Topic.values()).flatMap(topic -> EventType.on(topic).stream()))
        .containsExactlyInAnyOrder(EventType.values());
  }
}
