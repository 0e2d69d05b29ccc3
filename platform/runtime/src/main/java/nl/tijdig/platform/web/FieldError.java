package nl.tijdig.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a request, without the value that was refused.
 *
 * @param pointer JSON Pointer into the body, for example {@code /persons/0/bsn}; null when a
 *     parameter is wrong
 * @param parameter name of the query, path or header parameter; null when a field of the body is
 *     wrong
 * @param code what a program can act on, for example {@code bsn.invalid}
 * @param nl what a person can act on, in Dutch
 * @param en the same in English
 */
public record FieldError(
    @Nullable String pointer, @Nullable String parameter, String code, String nl, String en) {

  public FieldError(String pointer, String code, String nl, String en) {
    this(pointer, null, code, nl, en);
  }

  public static FieldError ofParameter(String parameter, String code, String nl, String en) {
    return new FieldError(null, parameter, code, nl, en);
  }
}
