package nl.tijdig.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {

  @Test
  void topicsAreNamedAfterTheirService() {
    assertThat(Topic.INTAKE.topicName()).isEqualTo("tijdig.intake.v1");
    assertThat(Topic.deadLettersOf("referral")).isEqualTo("tijdig.referral.dead-letter.v1");
  }

  @ParameterizedTest
  @EnumSource
  void aServiceHasOneTopic(Topic topic) {
    assertThat(Topic.ofService(topic.service())).isEqualTo(topic);
  }

  @Test
  void anUnknownServiceHasNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Topic.ofService("archive"))
        .withMessageContaining("archive");
  }
}
