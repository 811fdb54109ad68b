package dev.glotwire.spi;

/**
 * A key or password that does not show itself: {@link #toString} is redacted, and a record that
 * holds one can be logged.
 */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * @throws IllegalArgumentException if {@code value} is blank or holds a line break or another
   *     control character, which no HTTP header can carry
   */
  public static Secret of(String value) {
    String key = value.strip();
    if (key.isEmpty() || key.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("the key is empty or holds a control character");
    }
    return new Secret(key);
  }

  /** Returns the value itself, for the request and for nothing else. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "***";
  }
}
