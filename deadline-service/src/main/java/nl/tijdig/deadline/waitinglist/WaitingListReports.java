package nl.tijdig.deadline.waitinglist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.platform.sql.Conditions;
import nl.tijdig.platform.sql.Instants;
import org.jdbi.v3.core.Jdbi;

/** Every waiting-list report that was made; only ever added to. */
@ApplicationScoped
class WaitingListReports {
  private static final String SELECT =
      """
      select id, reported_on, previous_id, content, sha256, made_by, made_at
      from waiting_list_report
      """;

  /** Whoever is first makes the report of a day. */
  private static final String INSERT =
      """
      insert into waiting_list_report
        (id, reported_on, previous_id, content, sha256, made_by, made_at)
      values (:id, :reportedOn, :previousId, :content, :sha256, :madeBy, :madeAt)
      on conflict (reported_on) do nothing
      """;

  private final Jdbi jdbi;
  private final VerifyReport verify;

  WaitingListReports(Jdbi jdbi, VerifyReport verify) {
    this.jdbi = jdbi;
    this.verify = verify;
  }

  /** Whether this is the report of its day; else another has been made before. */
  boolean add(WaitingListReport report) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(INSERT)
                    .bind("id", report.id())
                    .bind("reportedOn", report.reportedOn())
                    .bind("previousId", report.previousId())
                    .bind("content", report.content())
                    .bind("sha256", report.sha256())
                    .bind("madeBy", report.madeBy())
                    .bind("madeAt", report.madeAt())
                    .execute()
                == 1);
  }

  /** All, the last first. */
  List<WaitingListReport> all() {
    return select(new Conditions());
  }

  /** As it was made; one that is damaged is a problem. */
  Optional<WaitingListReport> find(UUID id) {
    return select(new Conditions().with("id = :id", "id", id)).stream()
        .findFirst()
        .map(verify::verified);
  }

  Optional<WaitingListReport> on(LocalDate day) {
    return select(new Conditions().with("reported_on = :day", "day", day)).stream().findFirst();
  }

  /** As it was made; nothing is compared with one that is damaged. */
  Optional<WaitingListReport> lastBefore(LocalDate day) {
    return select(new Conditions().with("reported_on < :day", "day", day)).stream()
        .findFirst()
        .map(verify::verified);
  }

  List<LocalDate> days() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select reported_on from waiting_list_report order by 1 desc")
                .mapTo(LocalDate.class)
                .list());
  }

  private List<WaitingListReport> select(Conditions conditions) {
    return jdbi.withHandle(
        handle ->
            conditions
                .bindTo(
                    handle.createQuery(SELECT + conditions.where() + " order by reported_on desc"))
                .map((row, _) -> report(row))
                .list());
  }

  private static WaitingListReport report(ResultSet row) throws SQLException {
    return new WaitingListReport(
        row.getObject("id", UUID.class),
        row.getObject("reported_on", LocalDate.class),
        row.getObject("previous_id", UUID.class),
        row.getString("content"),
        row.getString("sha256"),
        row.getString("made_by"),
        Instants.required(row, "made_at"));
  }
}
