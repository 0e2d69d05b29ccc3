package nl.tijdig.deadline.move;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.deadline.calendar.TermLength;
import nl.tijdig.deadline.course.MoveType;
import nl.tijdig.platform.code.Codes;
import nl.tijdig.platform.encryption.CaseCipher;
import nl.tijdig.platform.encryption.KeyDestroyed;
import nl.tijdig.platform.sql.Instants;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Every decision about the end of a term. The reason is kept under the key of the case. */
@ApplicationScoped
class TermMoveLog {
  private static final String INSERT =
      """
      insert into term_move (id, deadline_id, case_id, type, ground, length, reason, due_before,
        due_at, resumes_at, moved_by, moved_at)
      values (:id, :deadlineId, :caseId, :type, :ground, :length, :reason, :dueBefore,
        :dueAt, :resumesAt, :movedBy, :movedAt)
      """;

  private static final String SELECT =
      """
      select id, deadline_id, case_id, type, ground, length, reason, due_before, due_at, resumes_at,
             moved_by, moved_at
        from term_move where deadline_id = :deadlineId
      """;

  private final Jdbi jdbi;
  private final CaseCipher cipher;

  TermMoveLog(Jdbi jdbi, CaseCipher cipher) {
    this.jdbi = jdbi;
    this.cipher = cipher;
  }

  void add(TermMove move, String reason) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(INSERT)
                .bind("id", move.id())
                .bind("deadlineId", move.deadlineId())
                .bind("caseId", move.caseId())
                .bind("type", move.type().code())
                .bind("ground", move.ground())
                .bind("length", move.length() == null ? null : move.length().toString())
                .bind(
                    "reason",
                    cipher.encrypt(move.caseId(), reason.getBytes(UTF_8), place(move.id())))
                .bind("dueBefore", move.dueBefore())
                .bind("dueAt", move.dueAt())
                .bind("resumesAt", move.resumesAt())
                .bind("movedBy", move.movedBy())
                .bind("movedAt", move.movedAt())
                .execute());
  }

  /** What was decided about the end of a term, the last decision first. */
  List<TermMove> about(UUID deadlineId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " order by id desc")
                .bind("deadlineId", deadlineId)
                .map((row, _) -> move(row))
                .list());
  }

  Optional<TermMove> find(UUID deadlineId, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " and id = :id")
                .bind("deadlineId", deadlineId)
                .bind("id", id)
                .map((row, _) -> move(row))
                .findOne());
  }

  private TermMove move(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var caseId = row.getObject("case_id", UUID.class);
    return new TermMove(
        id,
        row.getObject("deadline_id", UUID.class),
        caseId,
        Codes.find(MoveType.class, row.getString("type")).orElseThrow(),
        row.getString("ground"),
        Optional.ofNullable(row.getString("length")).map(TermLength::parse).orElse(null),
        reason(caseId, id, row.getBytes("reason")),
        Instants.required(row, "due_before"),
        Instants.required(row, "due_at"),
        row.getObject("resumes_at") == null ? null : Instants.required(row, "resumes_at"),
        row.getString("moved_by"),
        Instants.required(row, "moved_at"));
  }

  private @Nullable String reason(UUID caseId, UUID id, byte[] encrypted) {
    try {
      return new String(cipher.decrypt(caseId, encrypted, place(id)), UTF_8);
    } catch (KeyDestroyed e) {
      return null;
    }
  }

  private static String place(UUID id) {
    return "term-move/" + id;
  }
}
