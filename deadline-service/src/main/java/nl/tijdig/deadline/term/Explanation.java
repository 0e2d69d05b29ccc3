package nl.tijdig.deadline.term;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tijdig.deadline.calendar.Derivation;
import nl.tijdig.deadline.calendar.DerivationWords;
import nl.tijdig.deadline.course.Course;
import nl.tijdig.deadline.course.CourseStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a due moment came about: for people in words, for programs step by step.
 *
 * @param nl one sentence in Dutch
 * @param en the same in English
 * @param count the count itself, as it was made when the term started
 * @param steps what moved the due moment since, in order
 */
@Schema(description = "Hoe het uiterste moment tot stand kwam. / How the due moment came about.")
public record Explanation(
    @Schema(
            examples =
                "termijn loopt t/m dinsdag 7 april 2026: 4 weken, eindigde op Tweede Paasdag,"
                    + " verschoven door Algemene termijnenwet art. 1")
        String nl,
    @Schema(
            examples =
                "term runs through Tuesday 7 April 2026: 4 weeks, ended on Easter Monday, moved by"
                    + " Algemene termijnenwet art. 1")
        String en,
    Derivation count,
    @Schema(description = "Wat het sindsdien verschoof. / What moved it since.")
        List<CourseStep> steps) {

  static Explanation of(Derivation count, Course course) {
    return new Explanation(
        say(DerivationWords.DUTCH, count, course),
        say(DerivationWords.ENGLISH, count, course),
        count,
        course.steps());
  }

  private static String say(DerivationWords words, Derivation count, Course course) {
    return Stream.concat(
            Stream.of(words.say(count)), course.steps().stream().map(step -> step.say(words)))
        .collect(Collectors.joining("; "));
  }
}
