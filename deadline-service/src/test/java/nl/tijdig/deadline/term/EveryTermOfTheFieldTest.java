package nl.tijdig.deadline.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.calendar.TermLength;
import nl.tijdig.deadline.course.Move;
import nl.tijdig.deadline.rule.EventsToCome;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.deadline.rule.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each term that the field knows can be written as a rule; docs/terms.md has the list. */
class EveryTermOfTheFieldTest {
  private static final RuleBook RULES =
      RuleFiles.readRules(Path.of("src/test/resources/rules-to-come"), EventsToCome.CATALOGUE);

  private final TermsInMemory terms =
      new TermsInMemory(RULES, Instant.parse("2026-01-01T00:00:00Z"));

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // Ten weeks after Wednesday 4 March end on Wednesday 13 May.
        "T5  | investigation | follow-up-decided service=investigation"
            + " decidedAt=2026-03-04T10:00:00Z | 2026-05-13T22:00:00Z | follow-up-concluded"
            + " service=investigation concludedAt=2026-05-13T21:59:59Z",
        "T6  | conditions-and-follow-up | follow-up-decided service=conditions-and-follow-up"
            + " decidedAt=2026-03-04T10:00:00Z | 2026-05-13T22:00:00Z | follow-up-concluded"
            + " service=conditions-and-follow-up concludedAt=2026-05-01T10:00:00Z",
        // Four weeks end on Easter Monday and move on.
        "T7  | inform-person | data-recorded recordedAt=2026-03-09T10:00:00Z |"
            + " 2026-04-07T22:00:00Z | person-informed informedAt=2026-04-07T10:00:00Z",
        "T8  | explain-rights | contact-made contactAt=2026-03-09T10:00:00Z |"
            + " 2026-03-10T23:00:00Z | rights-explained explainedAt=2026-03-09T10:30:00Z",
        "T9  | inform-reporter-of-assessment | assessment-completed urgency=regular"
            + " outcome=no-further-steps directlySafe=true receivedAt=2026-03-02T10:00:00Z"
            + " completedAt=2026-03-09T10:00:00Z | 2026-03-16T23:00:00Z | reporter-informed"
            + " about=assessment informedAt=2026-03-16T10:00:00Z",
        "T9  | inform-reporter-of-investigation | follow-up-concluded service=investigation"
            + " concludedAt=2026-03-09T10:00:00Z | 2026-03-16T23:00:00Z | reporter-informed"
            + " about=investigation informedAt=2026-03-16T10:00:00Z",
        "T10 | inform-college | board-requested requestedAt=2026-03-09T10:00:00Z |"
            + " 2026-03-16T23:00:00Z | college-informed informedAt=2026-03-10T10:00:00Z",
        "T11 | monitoring | transfer-completed transferredOn=2026-01-15 | 2026-04-15T22:00:00Z |"
            + " safety-monitored monitoring=1 monitoredAt=2026-04-01T10:00:00Z",
        // Three months end on Whit Monday, 25 May, and move on.
        "T12 | destroy-on-request | destruction-requested requestedOn=2026-02-25 |"
            + " 2026-05-26T22:00:00Z | data-destroyed destroyedAt=2026-05-26T10:00:00Z",
        "T13 | retention | file-made madeOn=2026-03-01 | 2041-03-01T23:00:00Z | file-destroyed"
            + " destroyedAt=2041-03-01T10:00:00Z",
        "T13 | retention-youngest-child | file-made madeOn=2026-03-01 youngestBornOn=2024-05-04 |"
            + " 2042-05-04T22:00:00Z | file-destroyed destroyedAt=2042-05-04T10:00:00Z",
        "T14 | report-calamity | calamity-noticed noticedAt=2026-03-07T10:00:00Z |"
            + " 2026-03-08T10:00:00Z | calamity-reported reportedAt=2026-03-07T11:00:00Z",
        // A month after 31 January ends on Saturday 28 February and moves on to Monday.
        "T15 | answer-complaint | finding-received receivedOn=2026-01-31 | 2026-03-02T23:00:00Z |"
            + " finding-answered answeredAt=2026-03-02T10:00:00Z",
        "T16 | year-report-after-adoption | year-report-adopted adoptedOn=2026-04-13 |"
            + " 2026-04-23T22:00:00Z | year-report-published publishedAt=2026-04-20T10:00:00Z",
        "T16 | year-report | year-ended endsOn=2025-12-31 | 2026-05-31T22:00:00Z |"
            + " year-report-published publishedAt=2026-05-31T21:59:59Z",
        "T17 | deliver-statistics | half-year-ended endsOn=2026-06-30 | 2026-07-21T22:00:00Z |"
            + " statistics-delivered deliveredAt=2026-07-21T10:00:00Z",
        "T17 | deliver-statistics | half-year-ended endsOn=2025-12-31 | 2026-01-21T23:00:00Z |"
            + " statistics-delivered deliveredAt=2026-01-21T10:00:00Z",
        "T18 | home-ban | ban-imposed imposedAt=2026-03-01T20:00:00Z | 2026-03-11T23:00:00Z |"
            + " ban-ended endedAt=2026-03-11T20:00:00Z",
        "T18 | home-ban-whereabouts | ban-imposed imposedAt=2026-03-01T20:00:00Z |"
            + " 2026-03-02T20:00:00Z | whereabouts-given givenAt=2026-03-02T19:59:59Z",
        "T18 | home-ban-hearing | hearing-requested requestedAt=2026-03-02T10:00:00Z |"
            + " 2026-03-05T23:00:00Z | hearing-held heldAt=2026-03-05T10:00:00Z",
        "T20 | waiting-list-report | list-report-agreed startsOn=2026-01-05 |"
            + " 2026-02-16T23:00:00Z | list-reported number=1 periodEndsOn=2026-02-16"
            + " reportedAt=2026-02-16T10:00:00Z",
        "T21 | conduct-certificate | work-agreed startsOn=2026-05-31 agreedAt=2026-04-01T10:00:00Z"
            + " | 2026-05-30T22:00:00Z | conduct-certified issuedOn=2026-02-28",
        "A4  | safety-check | waiting-started waitingSince=2026-03-09T10:00:00Z |"
            + " 2026-03-16T23:00:00Z | safety-checked check=1 checkedAt=2026-03-16T10:00:00Z",
        "-   | help-started | referral-accepted kind=transfer attempt=1"
            + " acceptedAt=2026-03-09T10:00:00Z | 2026-03-23T23:00:00Z | help-started attempt=1"
            + " startedAt=2026-03-23T10:00:00Z"
      })
  void isDueWhenItsSourceSaysAndMetByWhatItIsFor(
      String row, String rule, String start, Instant dueAt, String stop) {
    terms.tell(List.of(start));
    assertThat(state(rule, 1)).isEqualTo(DeadlineState.RUNNING);
    assertThat(terms.term(rule, 1).dueAt()).isEqualTo(dueAt);

    terms.tell(List.of(stop));
    assertThat(state(rule, 1)).isEqualTo(DeadlineState.MET);
  }

  @Test
  void theTermToInformAPersonIsExtendedAsOftenAsThatIsNecessary() {
    terms.tell(List.of("data-recorded recordedAt=2026-03-09T10:00:00Z"));
    extend("inform-person", "necessary-for-the-task", "2 weeks", "2026-04-01T10:00:00Z");
    extend("inform-person", "necessary-for-the-task", "2 weeks", "2026-04-15T10:00:00Z");

    // Tuesday 7 April, two weeks later Tuesday 21 April, two weeks later Liberation Day.
    assertThat(terms.term("inform-person", 1).dueAt()).isEqualTo("2026-05-06T22:00:00Z");
  }

  @Test
  void aHomeBanIsExtendedOnceToTwentyEightDays() {
    terms.tell(List.of("ban-imposed imposedAt=2026-03-01T20:00:00Z"));
    extend("home-ban", "danger-goes-on", "18 days", "2026-03-10T10:00:00Z");
    extend("home-ban", "danger-goes-on", "18 days", "2026-03-11T10:00:00Z");

    assertThat(terms.term("home-ban", 1).dueAt()).isEqualTo("2026-03-29T22:00:00Z");
  }

  @Test
  void aTransferIsMonitoredAtFixedDistancesUntilThatEnds() {
    terms.tell(List.of("transfer-completed transferredOn=2026-01-15"));

    assertThat(terms.term("monitoring", 1).dueAt()).isEqualTo("2026-04-15T22:00:00Z");
    assertThat(terms.term("monitoring", 2).dueAt()).isEqualTo("2027-01-15T23:00:00Z");
    assertThat(terms.term("monitoring", 3).dueAt()).isEqualTo("2027-07-15T22:00:00Z");

    terms.tell(
        List.of(
            "safety-monitored monitoring=1 monitoredAt=2026-04-01T10:00:00Z",
            "monitoring-ended endedAt=2026-06-01T10:00:00Z"));
    assertThat(state("monitoring", 1)).isEqualTo(DeadlineState.MET);
    assertThat(state("monitoring", 2)).isEqualTo(DeadlineState.CANCELLED);
    assertThat(state("monitoring", 3)).isEqualTo(DeadlineState.CANCELLED);
  }

  @Test
  void whoWaitsIsCheckedAgainEachTimeUntilTheWaitingEnds() {
    terms.tell(List.of("waiting-started waitingSince=2026-03-09T10:00:00Z"));
    terms.tell(List.of("safety-checked check=1 checkedAt=2026-03-12T10:00:00Z"));
    assertThat(state("safety-check", 1)).isEqualTo(DeadlineState.MET);
    assertThat(terms.term("safety-check", 2).dueAt()).isEqualTo("2026-03-19T23:00:00Z");

    terms.tell(List.of("waiting-ended endedAt=2026-03-19T10:00:00Z"));
    // Read late: the check was made before the waiting ended.
    terms.tell(List.of("safety-checked check=2 checkedAt=2026-03-18T10:00:00Z"));

    assertThat(state("safety-check", 2)).isEqualTo(DeadlineState.MET);
    assertThat(state("safety-check", 3)).isEqualTo(DeadlineState.CANCELLED);
  }

  @Test
  void aReportThatIsLateDoesNotPutOffTheNextOne() {
    terms.tell(
        List.of(
            "list-report-agreed startsOn=2026-01-05",
            "list-reported number=1 periodEndsOn=2026-02-16 reportedAt=2026-02-20T10:00:00Z"));

    assertThat(state("waiting-list-report", 1)).isEqualTo(DeadlineState.MET_LATE);
    assertThat(terms.term("waiting-list-report", 2).dueAt()).isEqualTo("2026-03-30T22:00:00Z");
  }

  @Test
  void aCertificateOlderThanThreeMonthsAtTheStartOfWorkDoesNotCountWhicheverIsToldFirst() {
    terms.tell(List.of("conduct-certified issuedOn=2026-02-27"));
    terms.tell(List.of("work-agreed startsOn=2026-05-31 agreedAt=2026-04-01T10:00:00Z"));
    assertThat(state("conduct-certificate", 1)).isEqualTo(DeadlineState.RUNNING);

    terms.tell(List.of("conduct-certified issuedOn=2026-04-20"));
    assertThat(state("conduct-certificate", 1)).isEqualTo(DeadlineState.MET);
  }

  private void extend(String rule, String ground, String length, String at) {
    var term = terms.term(rule, 1);
    var move = Move.extension(Instant.parse(at), ground, TermLength.parse(length));
    term.take(
        List.of(new Fact.Moved(term.key(), term.facts().whereabouts(), move, null)),
        Examples.MOMENTS,
        Instant.parse("2026-01-01T00:00:00Z"));
  }

  private DeadlineState state(String rule, int occurrence) {
    return terms.term(rule, occurrence).standing().state();
  }
}
