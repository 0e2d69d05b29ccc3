package nl.tijdig.intake.report;

/** Who sends a report, which decides what it must say. */
public enum Sender {
  /** A partner's system: always with its reference, and received now. */
  PARTNER(true, false, false),
  /** A worker, for who phones or writes: may say when that was. */
  WORKER(false, true, false),
  /** An earlier system: with its reference and the original moment. */
  IMPORT(true, true, true);

  private final boolean needsReference;
  private final boolean maySayWhen;
  private final boolean mustSayWhen;

  Sender(boolean needsReference, boolean maySayWhen, boolean mustSayWhen) {
    this.needsReference = needsReference;
    this.maySayWhen = maySayWhen;
    this.mustSayWhen = mustSayWhen;
  }

  boolean needsReference() {
    return needsReference;
  }

  boolean maySayWhen() {
    return maySayWhen;
  }

  boolean mustSayWhen() {
    return mustSayWhen;
  }
}
