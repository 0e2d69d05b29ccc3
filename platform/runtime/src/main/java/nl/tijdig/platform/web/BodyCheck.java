package nl.tijdig.platform.web;

import java.util.List;

/**
 * Finds everything that is wrong with a body of this type, where its constraints cannot say it all:
 * whether its parts agree, or who may send it. As a bean it takes the place of {@code @Valid}, and
 * the resource gets what it passes.
 */
public interface BodyCheck<T> {

  Class<T> type();

  /**
   * Every error, none when the body is valid.
   *
   * @param body which lacks the fields that could not be read: what is missing agrees with anything
   */
  List<FieldError> errors(T body);
}
