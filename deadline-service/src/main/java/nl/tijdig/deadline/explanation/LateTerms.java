package nl.tijdig.deadline.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Problem;
import org.jdbi.v3.core.Jdbi;

/** The terms that can be explained: those that were not met in time. */
@ApplicationScoped
class LateTerms {

  /** The term stays as it is until the transaction ends. */
  private static final String FIND =
      """
      select id, rule, rule_version, subject_id, case_id, municipality, state, breached_at
        from deadline
       where id = :id and due_at is not null
         for share
      """;

  private final Jdbi jdbi;
  private final RuleBook rules;

  LateTerms(Jdbi jdbi, RuleBook rules) {
    this.jdbi = jdbi;
    this.rules = rules;
  }

  private record Found(LateTerm term, String state, boolean late) {}

  /**
   * A term that was not met in time.
   *
   * @throws Problem {@code 404} when there is no such term, {@code 409} when it is not late
   */
  LateTerm require(UUID id) {
    var found = find(id);
    if (!found.late()) {
      throw new Problem(
              ExplanationProblem.NOT_LATE,
              "Deze termijn is niet overschreden; er is niets toe te lichten.",
              "This term has not passed; there is nothing to explain.")
          .with("state", found.state());
    }
    return found.term();
  }

  /**
   * The case of a term, late or not.
   *
   * @throws Problem {@code 404} when there is no such term
   */
  UUID caseOf(UUID id) {
    return find(id).term().caseId();
  }

  private Found find(UUID id) {
    return jdbi.withHandle(
            handle -> handle.createQuery(FIND).bind("id", id).map((row, _) -> found(row)).findOne())
        .orElseThrow(LateTerms::unknown);
  }

  private Found found(ResultSet row) throws SQLException {
    var state = row.getString("state");
    var term =
        new LateTerm(
            row.getObject("id", UUID.class),
            rules.find(row.getString("rule"), row.getInt("rule_version")).orElseThrow(),
            row.getObject("subject_id", UUID.class),
            row.getObject("case_id", UUID.class),
            row.getString("municipality"),
            state.equals(DeadlineState.BREACHED.code()));
    return new Found(term, state, row.getTimestamp("breached_at") != null);
  }

  private static Problem unknown() {
    return new Problem(
        CommonProblem.NOT_FOUND, "Deze termijn bestaat niet.", "There is no such term.");
  }
}
