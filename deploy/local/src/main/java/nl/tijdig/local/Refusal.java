package nl.tijdig.local;

/** Why the launcher does not do what was asked, in words for the person who asked. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message);
  }

  Refusal(String message, Throwable cause) {
    super(message, cause);
  }
}
