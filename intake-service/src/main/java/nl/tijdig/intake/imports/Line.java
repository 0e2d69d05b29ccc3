package nl.tijdig.intake.imports;

import java.nio.charset.StandardCharsets;

/** One line of an import. */
final class Line {

  private final long number;
  private final byte[] json;
  private final boolean tooLong;

  /**
   * A line as it was read.
   *
   * @param number from 1
   * @param tooLong whether this is only the first part of it
   */
  Line(long number, byte[] json, boolean tooLong) {
    this.number = number;
    this.json = json;
    this.tooLong = tooLong;
  }

  long number() {
    return number;
  }

  byte[] json() {
    return json;
  }

  boolean tooLong() {
    return tooLong;
  }

  boolean isBlank() {
    return new String(json, StandardCharsets.UTF_8).isBlank();
  }
}
