package nl.tijdig.deadline.figure;

import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.tijdig.contracts.Event;
import nl.tijdig.deadline.Story;
import nl.tijdig.deadline.Told;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class ExportResourceTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-09T10:00:00Z");
  private static final String MARCH = "?from=2026-03-01&until=2026-04-01&municipality=";

  @Inject TestClock clock;
  @Inject Told told;

  @BeforeEach
  void onTheDayOfReceipt() {
    clock.set(RECEIVED);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void eachTermIsARowWithItsMomentsAndWhetherItWasInTime() throws IOException {
    var met = new Story(RECEIVED, "0631");
    told.tell(met.received(), met.assigned("=cmd|'/c calc'!A1", RECEIVED));
    told.tell(met.assessmentCompleted(RECEIVED.plusSeconds(60)));
    var open = new Story(RECEIVED, "0631");
    told.tell(open.received());
    clock.set(RECEIVED.plus(Duration.ofDays(20)));

    var rows = export("0631&rule=safety-assessment");

    assertThat(rows).hasSize(2);
    assertThat(rows)
        .filteredOn(row -> row.get("subjectId").equals(met.report.toString()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("caseId")).isEqualTo(met.caseId.toString());
              assertThat(row.get("kind")).isEqualTo("norm");
              assertThat(row.get("countsFrom")).isEqualTo(RECEIVED.toString());
              assertThat(row.get("dueAt")).isEqualTo("2026-03-16T23:00:00Z");
              assertThat(row.get("metAt")).isEqualTo("2026-03-09T10:01:00Z");
              assertThat(row.get("inTime")).isEqualTo("true");
              assertThat(row.get("team")).isEqualTo("'=cmd|'/c calc'!A1");
            });
    assertThat(rows)
        .filteredOn(row -> row.get("subjectId").equals(open.report.toString()))
        .singleElement()
        .satisfies(row -> assertThat(row.get("inTime")).isEqualTo("false"));
  }

  @Test
  void allTermsOfThePeriodAreInItHoweverMany() throws IOException {
    told.tell(
        Stream.generate(() -> new Story(RECEIVED, "0632").received())
            .limit(1_500)
            .toArray(Event[]::new));
    told.tell(new Story(Instant.parse("2026-02-28T10:00:00Z"), "0632").received());

    assertThat(export("0632")).hasSize(3_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"from=2026-03-01", "until=2026-03-01", "from=2026-03-01&until=2026-03-01"})
  void aPeriodThatIsNotOneIsNamed400(String query) {
    as("manager")
        .get("/exports/terms.csv?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].parameter", equalTo(query.startsWith("until") ? "from" : "until"));
  }

  @Test
  void onlyManagersAndAuditorsTakeTermsOutAndThatIsKept() {
    var count = "select count(*) from audit_record where what = 'terms-export'";
    var before = Databases.number(count);
    withoutToken().get("/exports/terms.csv" + MARCH + "0633").then().statusCode(401);
    as("team-lead").get("/exports/terms.csv" + MARCH + "0633").then().statusCode(403);
    assertThat(Databases.number(count)).isEqualTo(before);

    as("auditor").get("/exports/terms.csv" + MARCH + "0633").then().statusCode(200);

    assertThat(Databases.number(count)).isEqualTo(before + 1);
  }

  private static List<CSVRecord> export(String municipality) throws IOException {
    var text =
        as("manager")
            .get("/exports/terms.csv" + MARCH + municipality)
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .extract()
            .asString();
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(text))
        .getRecords();
  }
}
