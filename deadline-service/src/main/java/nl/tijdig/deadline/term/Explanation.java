package nl.tijdig.deadline.term;

import nl.tijdig.deadline.calendar.Derivation;
import nl.tijdig.deadline.calendar.DerivationWords;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a due moment came about: for people in words, for programs step by step.
 *
 * @param nl one sentence in Dutch
 * @param en the same in English
 * @param count the count itself, as it was made when the term started
 */
@Schema(description = "Hoe het uiterste moment tot stand kwam. / How the due moment came about.")
record Explanation(
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
    Derivation count) {

  static Explanation of(Derivation count) {
    return new Explanation(
        DerivationWords.DUTCH.say(count), DerivationWords.ENGLISH.say(count), count);
  }
}
