package nl.tijdig.deadline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.calendar.TermCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedRulesTest {
  private final RuleBook rules = RuleFiles.readRules(Path.of("src/main/resources/rules"));

  @ParameterizedTest
  @CsvSource({
    "acute-sight, NORM, 24 hours, NONE, report",
    "urgent-pick-up, AGREEMENT, 3 working days, TERMIJNENWET, report",
    "safety-assessment, NORM, 5 working days, TERMIJNENWET, report",
    "safety-assessment-legal, LEGAL, 5 days, TERMIJNENWET, report",
    "other-care-forwarded, AGREEMENT, 1 working day, TERMIJNENWET, report",
    "referral-answered, AGREEMENT, 5 working days, TERMIJNENWET, referral",
    "referral-received, AGREEMENT, 1 working day, TERMIJNENWET, referral"
  })
  void holdTheTermsOfTheProcess(
      String id, RuleKind kind, String term, TermCalendar calendar, String subjectType) {
    var rule = current(id);

    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.term()).hasToString(term);
    assertThat(rule.calendar()).isEqualTo(calendar);
    assertThat(rule.subjectType()).isEqualTo(subjectType);
  }

  @Test
  void areNoOthers() {
    assertThat(rules.all()).hasSize(7);
  }

  @ParameterizedTest(name = "report-triaged kind {0} urgency {1}: starts {2}, cancels {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "report, acute, safety-assessment safety-assessment-legal acute-sight,"
            + " urgent-pick-up other-care-forwarded",
        "report, urgent, safety-assessment safety-assessment-legal urgent-pick-up,"
            + " acute-sight other-care-forwarded",
        "report, regular, safety-assessment safety-assessment-legal,"
            + " acute-sight urgent-pick-up other-care-forwarded",
        "other-care, -, other-care-forwarded,"
            + " acute-sight urgent-pick-up safety-assessment safety-assessment-legal",
        "misaddressed, -, '',"
            + " acute-sight urgent-pick-up safety-assessment safety-assessment-legal"
            + " other-care-forwarded"
      })
  void everySiftingStartsItsTermsAndCancelsTheOthers(
      String kind, String urgency, String starts, String cancels) {
    var data = new ObjectMapper().createObjectNode().put("kind", kind);
    if (urgency != null) {
      data.put("urgency", urgency);
    }

    assertThat(startedBy(EventType.REPORT_TRIAGED, data)).containsExactlyInAnyOrder(words(starts));
    assertThat(cancelledBy(EventType.REPORT_TRIAGED, data))
        .containsExactlyInAnyOrder(words(cancels));
  }

  @Test
  void otherCareIsForwardedByAReferralOfThatKindOnly() {
    var stop = current("other-care-forwarded").stop().getFirst();
    var data = new ObjectMapper().createObjectNode();

    assertThat(stop.event().type()).isEqualTo(EventType.REFERRAL_SENT.typeName());
    assertThat(stop.matches(data.put("kind", "other-care"))).isTrue();
    assertThat(stop.matches(data.put("kind", "transfer"))).isFalse();
  }

  @Test
  void everySendingOfAReferralHasItsOwnTerm() {
    var start = current("referral-answered").start().getFirst();
    var referral = UUID.randomUUID();
    var data =
        new ObjectMapper()
            .createObjectNode()
            .put("referralId", referral.toString())
            .put("attempt", 2)
            .put("sentAt", "2026-03-09T10:15:30Z");

    assertThat(start.trigger().subject(data)).isEqualTo(referral);
    assertThat(start.trigger().occurrence(data)).isEqualTo(2);
    assertThat(start.from(data)).isEqualTo("2026-03-09T10:15:30Z");
  }

  private Rule current(String id) {
    return rules.validAt(id, Instant.parse("2026-11-24T12:00:00Z")).orElseThrow();
  }

  private Stream<String> startedBy(EventType type, ObjectNode data) {
    return rules.all().stream()
        .filter(rule -> rule.start().stream().anyMatch(s -> fits(s.trigger(), type, data)))
        .map(Rule::id);
  }

  private Stream<String> cancelledBy(EventType type, ObjectNode data) {
    return rules.all().stream()
        .filter(rule -> rule.cancel().stream().anyMatch(trigger -> fits(trigger, type, data)))
        .map(Rule::id);
  }

  private static boolean fits(Trigger trigger, EventType type, ObjectNode data) {
    return trigger.event().type().equals(type.typeName()) && trigger.matches(data);
  }

  private static String[] words(String text) {
    return text.isEmpty() ? new String[0] : text.split(" ");
  }
}
