package nl.tijdig.deadline.board;

import java.time.Instant;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.explanation.ExplanationState;
import nl.tijdig.platform.web.Language;

/**
 * A line of a list, in the words of the reader.
 *
 * @param late whether it has passed
 * @param left how long there is left, or how late it is
 * @param subject the end of the id of what it is about: enough to tell two apart
 * @param team empty when not known
 * @param proposed whether its explanation waits for approval
 */
record Line(
    String id,
    String path,
    boolean acute,
    boolean late,
    String rule,
    String left,
    String due,
    String dueAt,
    String subject,
    String municipality,
    String team,
    boolean proposed) {

  private static final int ENOUGH = 8;

  static Line of(BoardTerms.Row row, Instant now, Language language) {
    var moments = new Moments(language, now);
    var subject = row.subjectId().toString();
    return new Line(
        "term-" + row.id(),
        BoardPaths.term(row.id()),
        row.acute(),
        row.state() != DeadlineState.RUNNING,
        language.choose(row.rule().name().nl(), row.rule().name().en()),
        moments.until(row.dueAt(), now),
        moments.due(row.dueAt()),
        row.dueAt().toString(),
        subject.substring(subject.length() - ENOUGH),
        row.municipality(),
        row.team() == null ? "" : row.team(),
        row.explanation() == ExplanationState.PROPOSED);
  }
}
