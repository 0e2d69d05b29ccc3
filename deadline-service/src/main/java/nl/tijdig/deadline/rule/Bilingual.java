package nl.tijdig.deadline.rule;

/**
 * What people read, in both languages.
 *
 * @param nl Dutch, as the field says it
 * @param en English
 */
public record Bilingual(String nl, String en) {}
