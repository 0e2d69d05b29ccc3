package nl.tijdig.platform.event;

/** An event that will never be handled, however often it is tried: straight to the dead letters. */
public class Unprocessable extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** The message is not an event, or not one of its type. */
  public static final String UNREADABLE = "unreadable";

  /** Handling kept failing. */
  public static final String FAILED = "failed";

  private final String code;

  /**
   * With what is wrong.
   *
   * @param code what kind of failure, for people who go through the dead letters
   * @param reason what is wrong, without personal data
   */
  public Unprocessable(String code, String reason) {
    super(reason);
    this.code = code;
  }

  public Unprocessable(String code, String reason, Throwable cause) {
    super(reason, cause);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
