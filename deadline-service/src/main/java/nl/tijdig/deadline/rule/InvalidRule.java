package nl.tijdig.deadline.rule;

/** A rule that cannot be used, with the file, the line and the field that is wrong. */
public final class InvalidRule extends RuntimeException {

  InvalidRule(String message) {
    super(message);
  }

  InvalidRule(String file, int line, String field, String problem) {
    this("%s:%d: %s: %s".formatted(file, line, field, problem));
  }
}
