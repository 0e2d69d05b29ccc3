package nl.tijdig.deadline.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.contracts.code.BreachCause;
import nl.tijdig.platform.code.Codes;
import nl.tijdig.platform.encryption.CaseCipher;
import nl.tijdig.platform.encryption.KeyDestroyed;
import nl.tijdig.platform.sql.Instants;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** All explanations. What is written in the measure is kept under the key of the case. */
@ApplicationScoped
class Explanations {

  private static final String INSERT =
      """
      insert into breach_explanation (id, deadline_id, case_id, causes, measure, expected_at,
        explained_by, explained_at, approved_by, approved_at)
      values (:id, :deadlineId, :caseId, :causes, :measure, :expectedAt,
        :explainedBy, :explainedAt, :approvedBy, :approvedAt)
      on conflict (id) do nothing
      """;

  private static final String SELECT =
      """
      select id, deadline_id, case_id, causes, measure, expected_at, explained_by, explained_at,
             approved_by, approved_at
        from breach_explanation
      """;

  private static final String APPROVE =
      "update breach_explanation set approved_by = :by, approved_at = :at where id = :id";

  private final Jdbi jdbi;
  private final CaseCipher cipher;

  Explanations(Jdbi jdbi, CaseCipher cipher) {
    this.jdbi = jdbi;
    this.cipher = cipher;
  }

  /** Gives whether it is new. */
  boolean add(BreachExplanation explanation, String measure) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(INSERT)
                    .bind("id", explanation.id())
                    .bind("deadlineId", explanation.deadlineId())
                    .bind("caseId", explanation.caseId())
                    .bindArray(
                        "causes",
                        String.class,
                        explanation.causes().stream().map(BreachCause::code).toList())
                    .bind("measure", encrypted(explanation, measure))
                    .bind("expectedAt", explanation.expectedAt())
                    .bind("explainedBy", explanation.explainedBy())
                    .bind("explainedAt", explanation.explainedAt())
                    .bind("approvedBy", explanation.approvedBy())
                    .bind("approvedAt", explanation.approvedAt())
                    .execute()
                == 1);
  }

  void approve(BreachExplanation approved) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(APPROVE)
                .bind("id", approved.id())
                .bind("by", approved.approvedBy())
                .bind("at", approved.approvedAt())
                .execute());
  }

  /** What was explained about a term, the last explanation first. */
  List<BreachExplanation> about(UUID deadlineId) {
    return select(" where deadline_id = :id order by id desc", deadlineId);
  }

  Optional<BreachExplanation> find(UUID id) {
    return select(" where id = :id", id).stream().findFirst();
  }

  /** One explanation, which stays as it is until the transaction ends. */
  Optional<BreachExplanation> hold(UUID id) {
    return select(" where id = :id for no key update", id).stream().findFirst();
  }

  private List<BreachExplanation> select(String which, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + which)
                .bind("id", id)
                .map((row, _) -> explanation(row))
                .list());
  }

  private BreachExplanation explanation(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var caseId = row.getObject("case_id", UUID.class);
    return new BreachExplanation(
        id,
        row.getObject("deadline_id", UUID.class),
        caseId,
        causes((String[]) row.getArray("causes").getArray()),
        measure(caseId, id, row.getBytes("measure")),
        Instants.optional(row, "expected_at"),
        row.getString("explained_by"),
        Instants.required(row, "explained_at"),
        row.getString("approved_by"),
        Instants.optional(row, "approved_at"));
  }

  private static List<BreachCause> causes(String[] codes) {
    return Arrays.stream(codes)
        .map(code -> Codes.find(BreachCause.class, code).orElseThrow())
        .toList();
  }

  private byte[] encrypted(BreachExplanation explanation, String measure) {
    return cipher.encrypt(explanation.caseId(), measure.getBytes(UTF_8), place(explanation.id()));
  }

  private @Nullable String measure(UUID caseId, UUID id, byte[] encrypted) {
    try {
      return new String(cipher.decrypt(caseId, encrypted, place(id)), UTF_8);
    } catch (KeyDestroyed e) {
      return null;
    }
  }

  private static String place(UUID id) {
    return "breach-explanation/" + id;
  }
}
