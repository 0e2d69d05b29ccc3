package nl.tijdig.deadline.board;

import java.util.List;
import java.util.UUID;

/**
 * One term, in the words of the reader.
 *
 * @param message what was just done; empty when nothing was
 * @param readsExplanations whether the reader may see what was explained
 * @param form the form to explain; null when there is nothing to explain, or not by this reader
 */
record TermView(
    String language,
    String rule,
    String ground,
    String state,
    boolean late,
    String due,
    String dueAt,
    String left,
    String derivation,
    List<String> skipped,
    String countsFrom,
    String kind,
    List<Fact> facts,
    List<TermStory.Event> history,
    boolean readsExplanations,
    List<Explained> explanations,
    @org.jspecify.annotations.Nullable Form form,
    String message,
    String token) {

  /** A name and what it is. */
  record Fact(String name, String value) {}

  /**
   * An explanation.
   *
   * @param measure empty when it can no longer be read
   * @param expected empty when it was done already
   * @param approvedBy by whom; empty while it waits
   * @param approval where to approve it; empty when the reader may not, or it was
   */
  record Explained(
      List<String> causes,
      String measure,
      String expected,
      String by,
      String at,
      String approvedBy,
      String approvedAt,
      String approval) {}

  /**
   * The form to explain.
   *
   * @param id of the explanation that it becomes
   * @param asksDay whether it has yet to be done, so that a day is expected
   */
  record Form(
      UUID id,
      String action,
      List<ExplainForm.Choice> choices,
      String measure,
      String expected,
      boolean asksDay,
      String causesError,
      String measureError,
      String expectedError) {

    public boolean wrong() {
      return !(causesError + measureError + expectedError).isEmpty();
    }
  }
}
