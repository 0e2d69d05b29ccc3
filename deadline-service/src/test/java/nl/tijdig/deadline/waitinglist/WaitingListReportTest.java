package nl.tijdig.deadline.waitinglist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withToken;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.tijdig.contracts.Event;
import nl.tijdig.deadline.Story;
import nl.tijdig.deadline.Told;
import nl.tijdig.deadline.figure.Period;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import nl.tijdig.platform.testing.Tokens;
import nl.tijdig.platform.time.Amsterdam;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class WaitingListReportTest {
  private static final String RULE = "rules.find { it.rule == 'safety-assessment' }";

  @Inject TestClock clock;
  @Inject Told told;
  @Inject MakeReport making;
  @Inject MakeReportsOnTime onTime;
  @Inject WaitingListReports reports;
  @Inject MeterRegistry metrics;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void aReportSaysWhatWaitsByRuleAndMunicipalityAndHidesWhatIsSmall() {
    var day = LocalDate.parse("2032-03-02");
    received("0651", at(day.minusDays(14)), 40);
    received("0652", at(day.minusDays(14)), 3);
    received("0653", at(day.minusDays(14)), 6);

    var report = make(day);

    as("team-lead")
        .get("/waiting-list-reports/{id}", report)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("reportedOn", equalTo("2032-03-02"))
        .body("_actions", empty())
        .rootPath("content." + RULE)
        .body("kind", equalTo("norm"))
        .body("ambition.percentage", equalTo(90))
        .body(where("0651") + ".stock.open", equalTo(40))
        .body(where("0651") + ".stock.late", equalTo(40))
        .body(where("0651") + ".stock.longestDays", equalTo(14))
        .body(where("0651") + ".inTime.due", equalTo(40))
        .body(where("0651") + ".inTime.percentage", equalTo(0.0f))
        .body(where("0652") + ".stock.hidden", equalTo(true))
        .body(where("0652") + ".stock", not(hasKey("open")));
  }

  @Test
  void aReportIsComparedWithTheOneBefore() {
    var day = LocalDate.parse("2033-03-01");
    var stories = received("0654", at(day.minusDays(14)), 12);
    received("0655", at(day.minusDays(14)), 8);
    var first = make(day);
    received("0654", at(day.plusDays(1)), 6);
    stories.subList(0, 7).forEach(story -> complete(story, at(day.plusDays(2))));
    var second = make(day.plusDays(42));

    as("manager")
        .get("/waiting-list-reports/{id}", second)
        .then()
        .body("previousId", equalTo(first))
        .body("content.previousOn", equalTo(day.toString()))
        .body("content.period.from", equalTo(day.toString()))
        .rootPath("content." + RULE + "." + where("0654"))
        .body("stock.open", equalTo(11))
        .body("flow.inflow", equalTo(6))
        .body("flow.outflow", equalTo(7))
        .body("flow.difference", equalTo(-1))
        .body("flow.learnedLater", equalTo(false));
  }

  @Test
  void whereSomethingOfBeforeBecameKnownLaterTheReportSaysSo() throws IOException {
    var day = LocalDate.parse("2039-03-01");
    received("0661", at(day.minusDays(14)), 12);
    received("0662", at(day.minusDays(14)), 8);
    make(day);
    clock.set(at(day.plusDays(3)));
    received("0661", at(day.minusDays(20)), 15);
    var second = make(day.plusDays(42));

    as("manager")
        .get("/waiting-list-reports/{id}", second)
        .then()
        .rootPath("content." + RULE + "." + where("0661"))
        .body("flow.inflow", equalTo(0))
        .body("flow.outflow", equalTo(0))
        .body("flow.difference", equalTo(15))
        .body("flow.learnedLater", equalTo(true));
    assertThat(pdfText(second).replaceAll("\\s+", " "))
        .contains("Niet overal is het verschil gelijk aan instroom min uitstroom");
  }

  @Test
  void aReportOfNothingSaysThatThereWereNoTerms() {
    var day = LocalDate.parse("2029-03-05");
    var empty =
        new WaitingList(day, new Period(day.minusWeeks(6), day), null, List.of(), List.of());
    var content = ReportJson.write(empty);
    var report =
        new WaitingListReport(
            UUID.randomUUID(), day, null, content, ReportJson.sha256(content), "manager", at(day));

    assertThat(ReportPage.of(report))
        .contains("Er waren in deze periode geen termijnen.")
        .doesNotContain("<table>", "Niet overal is het verschil");
  }

  @Test
  void aReportStaysAsItWasWhateverIsToldLater() {
    var day = LocalDate.parse("2034-03-01");
    var stories = received("0656", at(day.minusDays(14)), 9);
    var report = make(day);
    var before = content(report);

    stories.forEach(story -> complete(story, at(day.minusDays(13))));

    assertThat(content(report)).isEqualTo(before);
    assertThat(make(day)).isEqualTo(report);
    var kept = reports.find(UUID.fromString(report)).orElseThrow();
    assertThat(ReportJson.sha256(kept.content())).isEqualTo(kept.sha256());
    as("auditor")
        .get("/waiting-list-reports/{id}", report)
        .then()
        .body("sha256", equalTo(kept.sha256()));
    assertThat(as("auditor").get("/waiting-list-reports/{id}", report).asString())
        .contains(kept.content());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update waiting_list_report set content = '{}'",
        "delete from waiting_list_report",
        "truncate waiting_list_report"
      })
  void theDatabaseRefusesTheServiceToChangeAReport(String statement) throws SQLException {
    try (var connection = Databases.asService();
        var change = connection.createStatement()) {
      assertThatThrownBy(() -> change.execute(statement))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update waiting_list_report set content = '{}'",
        "delete from waiting_list_report",
        "truncate waiting_list_report cascade"
      })
  void theDatabaseRefusesItsOwnerToChangeAReport(String statement) throws SQLException {
    try (var connection = Databases.asOwner();
        var change = connection.createStatement()) {
      assertThatThrownBy(() -> change.execute(statement))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("is not changed and not removed");
    }
  }

  @Test
  void aReportThatWasChangedBehindOurBackIsNotShownInAnyForm() {
    var report = make(LocalDate.parse("2030-03-05"));
    var content = reports.find(UUID.fromString(report)).orElseThrow().content();
    var before = damaged();

    change(report, content.replace("2030-03-05", "2030-03-06"));
    try {
      for (var form : List.of("", "/page", "/pdf", "/csv")) {
        as("auditor")
            .get("/waiting-list-reports/" + report + form)
            .then()
            .statusCode(500)
            .contentType("application/problem+json")
            .body("type", endsWith("report-damaged"));
      }
      assertThat(damaged()).isEqualTo(before + 4);
    } finally {
      change(report, content);
    }
    as("auditor").get("/waiting-list-reports/{id}", report).then().statusCode(200);
  }

  /** As who owns the table can, and nobody should. */
  private static void change(String report, String content) {
    Databases.execute("alter table waiting_list_report disable trigger waiting_list_report_stays");
    Databases.execute(
        "update waiting_list_report set content = '%s' where id = '%s'"
            .formatted(content.replace("'", "''"), report));
    Databases.execute("alter table waiting_list_report enable trigger waiting_list_report_stays");
  }

  private double damaged() {
    return metrics.get("tijdig.waiting.list.report.damaged").counter().count();
  }

  @Test
  void ofManyMakersAtOnceOneMakesTheReport() {
    var day = LocalDate.parse("2035-03-01");
    clock.set(at(day));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var made =
          Stream.generate(() -> CompletableFuture.supplyAsync(() -> making.on(day), threads))
              .limit(8)
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();

      assertThat(made).filteredOn(MakeReport.Made::isNew).hasSize(1);
      assertThat(made)
          .extracting(one -> one.report().id())
          .containsOnly(made.getFirst().report().id());
    }
    assertThat(
            Databases.number(
                "select count(*) from waiting_list_report where reported_on = '2035-03-01'"))
        .isOne();
    assertThat(
            Databases.number(
                """
                select count(*) from audit_record join waiting_list_report report on object_id = report.id
                where what = 'waiting-list-report-made' and reported_on = '2035-03-01'
                """))
        .isOne();
  }

  @Test
  void whatFellInAnOutageIsMadeAfterwardsAndEachOnce() {
    clock.set(Instant.parse("2031-01-06T06:00:00Z"));
    onTime.makeMissing();
    assertThat(making.overdue()).isZero();

    clock.set(Instant.parse("2031-05-01T06:00:00Z"));
    assertThat(making.overdue().toDays()).isEqualTo(73);
    assertThat(withoutToken().basePath("/q").get("/metrics").asString())
        .contains("tijdig_waiting_list_report_overdue_seconds");
    onTime.makeMissing();
    onTime.makeMissing();

    assertThat(making.missing()).isEmpty();
    assertThat(reports.days().stream().filter(day -> day.getYear() == 2031))
        .containsExactly(
            LocalDate.parse("2031-03-31"),
            LocalDate.parse("2031-02-17"),
            LocalDate.parse("2031-01-06"));
    assertThat(reports.on(LocalDate.parse("2031-03-31")).orElseThrow().says().previousOn())
        .isEqualTo(LocalDate.parse("2031-02-17"));
  }

  @Test
  void everyFormSaysTheSame() throws IOException {
    var day = LocalDate.parse("2036-03-04");
    received("0657", at(day.minusDays(14)), 1_250);
    received("0658", at(day.minusDays(14)), 2);
    received("0659", at(day.minusDays(14)), 7);
    var report = make(day);
    var says = reports.find(UUID.fromString(report)).orElseThrow().says();

    var text = pdfText(report);
    assertThat(text)
        .contains("Wachtlijstrapportage Veilig Thuis", "4 maart 2036", "Pagina 1 van ")
        .contains("Uitvoeringsbesluit Wmo 2015 art. 4.1.7 lid 1", "Hoe geteld is")
        .contains("Totaal");
    var page =
        as("team-lead")
            .get("/waiting-list-reports/{id}/page", report)
            .then()
            .statusCode(200)
            .contentType(startsWith("text/html"))
            .header("Content-Security-Policy", containsString("style-src 'sha256-"))
            .extract()
            .asString();
    var rows = csv(report);
    for (var section : says.rules()) {
      for (var line : section.municipalities()) {
        var cells =
            DutchText.of(says).tables().stream()
                .filter(table -> table.id().equals(section.rule()))
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.where().equals(line.municipality()))
                .findFirst()
                .orElseThrow()
                .cells();
        assertThat(text.replaceAll("\\s+", " "))
            .contains(line.municipality() + " " + String.join(" ", cells));
        assertThat(page).contains(line.municipality());
        assertThat(rows)
            .filteredOn(row -> row.get(3).equals(section.rule()))
            .filteredOn(row -> row.get(5).equals(line.municipality()))
            .singleElement()
            .satisfies(
                row ->
                    assertThat(row.get(6))
                        .isEqualTo(
                            line.stock().hidden() ? "*" : String.valueOf(line.stock().open())));
      }
    }
    assertThat(text).contains("0657 1.250 1.250 14");
  }

  @Test
  void thePdfIsTaggedInDutchAndHasItsFonts() throws IOException {
    var report = make(LocalDate.parse("2037-03-03"));

    try (var document = Loader.loadPDF(pdf(report))) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getLanguage()).isEqualTo("nl");
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      assertThat(new String(catalog.getMetadata().toByteArray(), UTF_8))
          .contains("pdfaid:part")
          .contains("pdfuaid:part");
      for (var page : document.getPages()) {
        for (var font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void onlyAManagerAsksForAReportAndPartnersSeeNone() {
    as("team-lead").post("/waiting-list-reports").then().statusCode(403);
    withoutToken().get("/waiting-list-reports").then().statusCode(401);
    withToken(Tokens.partner("00000001234567890000"))
        .get("/waiting-list-reports")
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/page", "/pdf", "/csv"})
  void aReportThatIsNotThereIsNotFound404(String form) {
    as("auditor")
        .get("/waiting-list-reports/" + UUID.randomUUID() + form)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void theListIsWithoutWhatTheReportsSay() {
    var report = make(LocalDate.parse("2038-03-02"));

    as("auditor")
        .get("/waiting-list-reports")
        .then()
        .statusCode(200)
        .body("items.find { it.id == '%s' }.reportedOn".formatted(report), equalTo("2038-03-02"))
        .body("items.find { it.id == '%s' }".formatted(report), not(hasKey("content")));
  }

  /** Asked for twice; gives the id. */
  private String make(LocalDate day) {
    clock.set(at(day));
    var key = UUID.randomUUID().toString();
    var before = reports.on(day);
    var made =
        as("manager")
            .header("Idempotency-Key", key)
            .post("/waiting-list-reports")
            .then()
            .statusCode(before.isPresent() ? 200 : 201)
            .extract();
    as("manager")
        .post("/waiting-list-reports")
        .then()
        .statusCode(200)
        .body("id", equalTo(made.path("id")));
    return made.path("id");
  }

  private List<Story> received(String municipality, Instant at, int number) {
    clock.set(at);
    var stories = Stream.generate(() -> new Story(at, municipality)).limit(number).toList();
    var events = new ArrayList<Event>();
    stories.forEach(story -> events.add(story.received()));
    told.tell(events.toArray(Event[]::new));
    return stories;
  }

  private void complete(Story story, Instant at) {
    told.tell(story.assessmentCompleted(at));
  }

  private static String content(String report) {
    return as("auditor").get("/waiting-list-reports/{id}", report).asString();
  }

  private static byte[] pdf(String report) {
    return as("auditor")
        .get("/waiting-list-reports/{id}/pdf", report)
        .then()
        .statusCode(200)
        .contentType("application/pdf")
        .extract()
        .asByteArray();
  }

  private static String pdfText(String report) throws IOException {
    try (var document = Loader.loadPDF(pdf(report))) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<CSVRecord> csv(String report) throws IOException {
    var text =
        as("auditor")
            .get("/waiting-list-reports/{id}/csv", report)
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .extract()
            .asString();
    return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
  }

  private static String where(String municipality) {
    return "municipalities.find { it.municipality == '" + municipality + "' }";
  }

  private static Instant at(LocalDate day) {
    return day.atTime(10, 0).atZone(Amsterdam.ZONE).toInstant();
  }
}
