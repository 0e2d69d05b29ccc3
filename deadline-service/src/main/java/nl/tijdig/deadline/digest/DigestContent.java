package nl.tijdig.deadline.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a digest says, in the words of its language; the templates only arrange it. Names of rules,
 * ids and moments: nothing about people.
 *
 * @param more how many more there are, and where; null when all are listed
 */
public record DigestContent(
    String language,
    String subject,
    String intro,
    List<Section> sections,
    @Nullable String more,
    String footer) {

  /** Alerts that are as bad: what is late, what soon is, or what was withdrawn. */
  public record Section(String title, List<Line> lines) {}

  /**
   * One alert.
   *
   * @param rule what the term is called
   * @param details when it is due, in which municipality, with which team
   * @param link where the term is
   */
  public record Line(String rule, String details, String link) {}
}
