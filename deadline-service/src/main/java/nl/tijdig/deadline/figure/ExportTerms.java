package nl.tijdig.deadline.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.tijdig.deadline.rule.RuleNames;
import nl.tijdig.deadline.team.SubjectTeams;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.sql.Conditions;
import nl.tijdig.platform.sql.Instants;
import org.apache.commons.csv.CSVPrinter;
import org.jdbi.v3.core.Jdbi;

/** Every term as a row: ids, codes and moments, and whether it was in time. Nothing personal. */
@ApplicationScoped
class ExportTerms {
  private static final int AT_A_TIME = 1_000;

  private static final String TERMS =
      """
      select case_id, subject_id, occurrence, rule, rule_version, kind, municipality, <team> as team,
             counts_from, due_at, met_at, cancelled_at, state,
             case when state in ('cancelled', 'suspended') then null
                  when met_at is not null then met_at < due_at
                  when due_at <= :now then false end as in_time,
             (select string_agg(distinct cause, ' ' order by cause)
                from breach_explanation cross join unnest(causes) as cause
               where deadline_id = deadline.id) as causes
      from deadline <where> order by id
      """;

  private final Jdbi jdbi;
  private final RuleNames rules;
  private final Figures figures;
  private final Audit audit;

  ExportTerms(Jdbi jdbi, RuleNames rules, Figures figures, Audit audit) {
    this.jdbi = jdbi;
    this.rules = rules;
    this.figures = figures;
    this.audit = audit;
  }

  /** Notes who takes terms out, before the first row is written; gives which. */
  @Transactional
  Conditions begin(ExportFilter filter) {
    rules.check(filter.rule());
    var conditions = filter.conditions();
    audit.read("terms-export", null, null, "figures");
    return conditions;
  }

  /** Writes them row by row as the database gives them, so that their number does not matter. */
  @Transactional
  void write(Conditions conditions, OutputStream output) {
    try (var printer =
        new CSVPrinter(new BufferedWriter(new OutputStreamWriter(output, UTF_8)), SafeCsv.FORMAT)) {
      printer.printRecord(
          "caseId",
          "subjectId",
          "occurrence",
          "rule",
          "ruleVersion",
          "kind",
          "municipality",
          "team",
          "countsFrom",
          "dueAt",
          "metAt",
          "cancelledAt",
          "state",
          "inTime",
          "causes");
      jdbi.useHandle(
          handle ->
              conditions
                  .bindTo(handle.createQuery(TERMS))
                  .define("team", SubjectTeams.OF_DEADLINE)
                  .define("where", conditions.where())
                  .bind("now", figures.now())
                  .setFetchSize(AT_A_TIME)
                  .map((row, _) -> print(row, printer))
                  .forEach(_ -> {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean print(ResultSet row, CSVPrinter printer) throws SQLException {
    try {
      printer.printRecord(
          row.getString("case_id"),
          row.getString("subject_id"),
          row.getInt("occurrence"),
          SafeCsv.text(row.getString("rule")),
          row.getInt("rule_version"),
          row.getString("kind"),
          row.getString("municipality"),
          SafeCsv.text(row.getString("team")),
          Instants.optional(row, "counts_from"),
          Instants.optional(row, "due_at"),
          Instants.optional(row, "met_at"),
          Instants.optional(row, "cancelled_at"),
          row.getString("state"),
          row.getObject("in_time"),
          row.getString("causes"));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
