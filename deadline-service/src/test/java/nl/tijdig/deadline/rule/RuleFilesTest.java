package nl.tijdig.deadline.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFilesTest {
  private static final String GOOD =
      """
      id: investigation
      version: 1
      validFrom: 2019-01-01
      name: {nl: Onderzoek, en: Investigation}
      ground: {nl: Uitvoeringsbesluit Wmo 2015 art. 4.1.7 lid 2, en: art. 4.1.7(2)}
      kind: legal
      subject: {type: report, field: reportId}
      start:
        - event: report-triaged
          when: {kind: report, urgency: [acute, urgent]}
          from: triagedAt
          at: triagedAt
      term: 10 weeks
      calendar: termijnenwet
      stop:
        - event: assessment-completed
          when: {partnerKind: {present: true}, directlySafe: true}
          at: completedAt
      cancel:
        - event: report-triaged
          when: {kind: {not: [report, other-care]}}
          at: triagedAt
      warnings: [2 weeks, 5 working days]
      escalations: [1 day]
      suspension:
        times: 1
        longest: 4 weeks
        grounds:
          - {code: not-reached, nl: Niet bereikbaar, en: Cannot be reached}
      extension:
        longest: 2 weeks
        grounds:
          - {code: necessary, nl: Nodig, en: Necessary}
      """;

  @TempDir Path folder;

  @Test
  void aRuleIsReadWhole() throws IOException {
    write("investigation-1.yaml", GOOD);

    var rule = RuleFiles.readRules(folder).find("investigation", 1).orElseThrow();

    assertThat(rule.name()).isEqualTo(new Bilingual("Onderzoek", "Investigation"));
    assertThat(rule.validFrom()).isEqualTo(LocalDate.of(2019, 1, 1));
    assertThat(rule.validUntil()).isNull();
    assertThat(rule.term()).hasToString("10 weeks");
    assertThat(rule.start()).hasSize(1);
    assertThat(rule.stop()).hasSize(1);
    assertThat(rule.cancel()).hasSize(1);
    assertThat(rule.warnings()).hasToString("[2 weeks, 5 working days]");
    assertThat(rule.escalations()).hasToString("[1 day]");
    assertThat(rule.suspension().allowsAnother(0)).isTrue();
    assertThat(rule.suspension().allowsAnother(1)).isFalse();
    assertThat(rule.suspension().longest()).hasToString("4 weeks");
    assertThat(rule.extension().allowsAnother(99)).isTrue();
    assertThat(rule.extension().ground("necessary").orElseThrow().name().nl()).isEqualTo("Nodig");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "24 hours", "5 working days", "5 days", "10 weeks", "4 weeks", "3 months", "1 month",
        "18 months", "15 years", "10 days", "28 days", "3 weeks", "6 weeks", "3 days"
      })
  void anyTermOfTheFieldCanBeWritten(String term) throws IOException {
    write("investigation-1.yaml", GOOD.replace("term: 10 weeks", "term: " + term));

    assertThat(RuleFiles.readRules(folder).all().getFirst().term()).hasToString(term);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: legal                | kind: law                 | rule.yaml:6: kind: 'law' is not"
            + " one of [legal, norm, agreement]",
        "term: 10 weeks             | term: ten weeks           | rule.yaml:13: term: 'ten weeks'"
            + " is not a term: write a number and hours, days, working days, weeks, months or"
            + " years",
        "version: 1                 | version: one              | rule.yaml:2: version: is not a"
            + " whole number",
        "version: 1                 | version: 0                | rule.yaml:2: version: versions"
            + " count from 1",
        "version: 1                 | version: 2                | rule.yaml:2: version: 2 of"
            + " investigation where 1 comes next; versions count 1, 2, 3 without a gap",
        "validFrom: 2019-01-01      | validFrom: 1 January      | rule.yaml:3: validFrom: is not a"
            + " date such as 2026-01-31",
        "validFrom: 2019-01-01      | validFrom: 2019-01-01@validUntil: 2019-01-01 | rule.yaml:4:"
            + " validUntil: does not lie after validFrom",
        "id: investigation          | id: Onderzoek             | rule.yaml:1: id: is not lower"
            + " case words with hyphens",
        "id: investigation          | #                         | rule.yaml:2: id: is missing",
        "term: 10 weeks             | term: 10 weeks@terms: 2   | rule.yaml:14: terms: is unknown;"
            + " known are id, version, validFrom, validUntil, name, ground, kind, subject, start,"
            + " term, then, until, calendar, stop, notOlderThan, cancel, warnings, escalations,"
            + " suspension, extension",
        "term: 10 weeks             | term: 10 weeks@term: 2 weeks | rule.yaml:14: term: stands"
            + " here twice",
        "calendar: termijnenwet     | calendar: dutch           | rule.yaml:14: calendar: 'dutch'"
            + " is not one of [termijnenwet, none]",
        "en: Investigation          | de: Untersuchung          | rule.yaml:4: name.de: is unknown;"
            + " known are nl, en",
        "field: reportId            | field: reportNumber       | rule.yaml:9: start[0].subject:"
            + " report-triaged has no field reportNumber; it has [reportId, caseId, municipality,"
            + " kind, urgency, receivedAt, triagedAt, joined]",
        "field: reportId            | field: kind               | rule.yaml:9: start[0].subject:"
            + " kind of report-triaged is not a UUID",
        "field: reportId            | field: reportId, occurrence: joined | rule.yaml:9:"
            + " start[0].subject: joined of report-triaged is not a int",
        "from: triagedAt            | from: kind                | rule.yaml:11: start[0].from: kind"
            + " of report-triaged is not a moment or a day",
        "at: completedAt            | at: startedAt             | rule.yaml:18: stop[0].at:"
            + " assessment-completed has no field startedAt; it has [assessmentId, reportId,"
            + " caseId, municipality, urgency, outcome, partnerKind, directlySafe, receivedAt,"
            + " completedAt]",
        "directlySafe: true         | directlySafe: yes         | rule.yaml:17:"
            + " stop[0].when.directlySafe: directlySafe of assessment-completed is one of [true,"
            + " false]",
        "event: assessment-completed | event: assessment-done   | rule.yaml:16: stop[0].event:"
            + " 'assessment-done' is not one of",
        "urgency: [acute, urgent]   | urgency: [acute, high]    | rule.yaml:10:"
            + " start[0].when.urgency[1]: urgency of report-triaged is one of [acute, urgent,"
            + " regular]",
        "urgency: [acute, urgent]   | colour: red               | rule.yaml:10:"
            + " start[0].when.colour: report-triaged has no field colour;",
        "present: true              | absent: true              | rule.yaml:17:"
            + " stop[0].when.partnerKind.absent: is unknown; known are not, present",
        "{present: true}            | {present: yes}            | rule.yaml:17:"
            + " stop[0].when.partnerKind.present: is true or false",
        "{present: true}            | {}                        | rule.yaml:17:"
            + " stop[0].when.partnerKind: takes either not or present",
        "warnings: [2 weeks         | warnings: [2 days, 2 days | rule.yaml:23: warnings: holds the"
            + " same length twice",
        "escalations: [1 day]       | escalations: [1 dag]      | rule.yaml:24: escalations[0]: '1"
            + " dag' is not a term: write a number and hours, days, working days, weeks, months or"
            + " years",
        "term: 10 weeks@calendar: termijnenwet | term: 5 working days@calendar: none |"
            + " rule.yaml:14: calendar: working days are those of the termijnenwet",
        "times: 1                   | #                         | rule.yaml:27: suspension.times:"
            + " is missing",
        "times: 1                   | times: 0                  | rule.yaml:26: suspension.times:"
            + " is at least 1; leave all of it out to allow none",
        "longest: 2 weeks           | longest: short            | rule.yaml:31: extension.longest:"
            + " 'short' is not a term",
        "code: necessary, nl: Nodig, | code: necessary,         | rule.yaml:33:"
            + " extension.grounds[0].nl: is missing",
        "- {code: necessary, nl: Nodig, en: Necessary} | []     | rule.yaml:33: extension.grounds:"
            + " needs at least one ground",
        "longest: 2 weeks           | longest: 2 weeks@  each: 1 | rule.yaml:32: extension.each: is"
            + " unknown; known are times, longest, grounds",
        "subject: {type: report     | subject: [{type: report   | rule.yaml:8: document: expected"
            + " ',' or ']', but got"
      })
  void whatIsWrongIsSaidWithFileLineAndField(String right, String wrong, String problem)
      throws IOException {
    var text = GOOD.replace(right.replace('@', '\n'), wrong.replace('@', '\n'));
    assertThat(text).isNotEqualTo(GOOD);
    write("rule.yaml", text);

    assertThatThrownBy(() -> RuleFiles.readRules(folder))
        .isInstanceOf(InvalidRule.class)
        .hasMessageStartingWith(problem);
  }

  @Test
  void aCharacterThatYamlDoesNotAllowIsSaidToo() throws IOException {
    write("rule.yaml", GOOD.replace("Onderzoek", "Onder\u0001zoek"));

    assertThatThrownBy(() -> RuleFiles.readRules(folder))
        .isInstanceOf(InvalidRule.class)
        .hasMessageStartingWith("rule.yaml:1: document: holds a character");
  }

  @Test
  void everyFileIsHeldAgainstTheRulesBeforeTheStartIsRefused() throws IOException {
    write("a.yaml", GOOD.replace("legal", "law"));
    write("b.yaml", "- not a mapping");
    write("c.yaml", "");

    assertThatThrownBy(() -> RuleFiles.readRules(folder))
        .hasMessageContaining("a.yaml:6: kind")
        .hasMessageContaining("b.yaml:1: document: is not a mapping")
        .hasMessageContaining("c.yaml:1: document: is not a mapping");
  }

  @Test
  void everythingThatIsWrongWithARuleIsSaidAtOnce() throws IOException {
    write(
        "a.yaml",
        GOOD.replace("kind: legal", "kind: law")
            .replace("from: triagedAt", "from: kind")
            .replace("term: 10 weeks", "term: ten weeks")
            .replace("warnings: [2 weeks", "warning: [2 weeks"));

    assertThatThrownBy(() -> RuleFiles.readRules(folder))
        .isInstanceOfSatisfying(
            InvalidRule.class,
            invalid ->
                assertThat(invalid.getMessage().lines())
                    .extracting(line -> line.split(" ", 3)[0] + " " + line.split(" ", 3)[1])
                    .containsExactlyInAnyOrder(
                        "a.yaml:23: warning:",
                        "a.yaml:6: kind:",
                        "a.yaml:11: start[0].from:",
                        "a.yaml:13: term:"));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "at: monitoredAt | at: monitoredAt, occurrence: next | stop[0].occurrence: 'next' is not"
            + " one of []",
        "occurrence: first | occurrence: every | start[0].occurrence: 'every' is not one of [first,"
            + " next]",
        "transfer-completed, occurrence: first, | transfer-ended, occurrence: first, |"
            + " start[0].event: 'transfer-ended' is not one of",
        "field: referralId, occurrence: monitoring | field: referralId | start[0].occurrence: only"
            + " of a subject",
        "occurrence: first, from | from | start[0].subject: transfer-completed has no field"
            + " monitoring",
        "term: 3 months | until: 1 June | until: what ends at a given moment cannot be moved or go"
            + " on",
        "term: 3 months | until: 31 June | until: is not a day of the year such as 1 June",
        "term: 3 months | # | term: is missing",
        "term: 3 months | term: 3 months@notOlderThan: 5 working days | notOlderThan: is not"
            + " counted in"
      })
  void whatIsWrongWithATermThatRepeatsIsSaid(String right, String wrong, String problem)
      throws IOException {
    var good = Files.readString(Path.of("src/test/resources/rules-to-come/monitoring-1.yaml"));
    write("rule.yaml", good.replace(right, wrong.replace('@', '\n')));

    assertThatThrownBy(() -> RuleFiles.readRules(folder, EventsToCome.CATALOGUE))
        .isInstanceOf(InvalidRule.class)
        .hasMessageContaining(problem);
  }

  @Test
  void aFolderWithoutARuleIsRefusedSinceNoTermWouldBeGuarded() {
    assertThatThrownBy(() -> RuleFiles.readRules(folder))
        .isInstanceOf(InvalidRule.class)
        .hasMessageStartingWith("there is no rule in " + folder);
  }

  @Test
  void aTermKeepsToTheVersionOfTheMomentItCountsFrom() throws IOException {
    write(
        "investigation-1.yaml", GOOD.replace("kind: legal", "validUntil: 2025-07-01\nkind: legal"));
    write(
        "investigation-2.yaml",
        GOOD.replace("version: 1", "version: 2")
            .replace("validFrom: 2019-01-01", "validFrom: 2025-07-01"));
    var rules = RuleFiles.readRules(folder);

    assertThat(versionAt(rules, "2018-12-31T22:59:59Z")).isZero();
    assertThat(versionAt(rules, "2018-12-31T23:00:00Z")).isEqualTo(1);
    assertThat(versionAt(rules, "2025-06-30T21:59:59Z")).isEqualTo(1);
    assertThat(versionAt(rules, "2025-06-30T22:00:00Z")).isEqualTo(2);
  }

  @Test
  void twoVersionsThatHoldAtOnceAreRefused() throws IOException {
    write("investigation-1.yaml", GOOD);
    write(
        "investigation-2.yaml",
        GOOD.replace("version: 1", "version: 2")
            .replace("validFrom: 2019-01-01", "validFrom: 2025-07-01"));

    assertThatThrownBy(() -> RuleFiles.readRules(folder))
        .hasMessage(
            "investigation-2.yaml:3: validFrom: version 1 of investigation holds at the same time");
  }

  @Test
  void theSameVersionTwiceIsRefused() throws IOException {
    write("one.yaml", GOOD);
    write("two.yaml", GOOD);

    assertThatThrownBy(() -> RuleFiles.readRules(folder))
        .hasMessageStartingWith("two.yaml:2: version: 1 of investigation where 2 comes next");
  }

  @Test
  void royalDecreesAreReadWithTheirSource() throws IOException {
    write("decrees.yaml", "days:\n  - day: 2030-12-24\n    source: Stcrt. 2029, 12345\n");

    assertThat(RuleFiles.readRoyalDecrees(folder.resolve("decrees.yaml")))
        .containsExactly(LocalDate.of(2030, 12, 24));
  }

  @Test
  void aRoyalDecreeWithoutItsSourceIsRefused() throws IOException {
    write("decrees.yaml", "days:\n  - day: 2030-12-24\n");

    assertThatThrownBy(() -> RuleFiles.readRoyalDecrees(folder.resolve("decrees.yaml")))
        .hasMessage("decrees.yaml:2: days[0].source: is missing");
  }

  private static int versionAt(RuleBook rules, String moment) {
    return rules.validAt("investigation", Instant.parse(moment)).map(Rule::version).orElse(0);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
