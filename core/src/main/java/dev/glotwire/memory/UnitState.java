package dev.glotwire.memory;

/** How far a translation got, as XLIFF 2 counts it. */
public enum UnitState {
  /** An engine's words that no person has read. */
  TRANSLATED(1),
  /** A person wrote or corrected it. */
  REVIEWED(2),
  /** A person approved it for good. */
  FINAL(3);

  private final int number;

  UnitState(int number) {
    this.number = number;
  }

  /** Returns what stands for it in a database; never changes. */
  int number() {
    return number;
  }

  /**
   * @throws IllegalArgumentException if no state has this number
   */
  static UnitState ofNumber(int number) {
    for (UnitState state : values()) {
      if (state.number == number) {
        return state;
      }
    }
    throw new IllegalArgumentException("no state is number " + number);
  }

  /** Whether a person stands behind it, so that it may be used whoever would be asked now. */
  public boolean isHuman() {
    return this != TRANSLATED;
  }
}
