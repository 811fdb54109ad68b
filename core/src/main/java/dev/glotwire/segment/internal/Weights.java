package dev.glotwire.segment.internal;

/** The weights of a logistic regression over hashed features. Immutable, thread-safe. */
public final class Weights {
  /** The number of weights, a power of two. */
  public static final int SIZE = 1 << 20;

  /** What a weight is multiplied by before it is rounded to a byte. */
  public static final int SCALE = 16;

  /**
   * Colons are no ends of sentences for most readers, and annotators disagree: only a clear case
   * counts.
   */
  private static final int COLON = 2 * SCALE;

  private static final int THAI_SPACE = -3 * SCALE / 4;

  private final byte[] values;

  /**
   * @throws IllegalArgumentException unless there are {@link #SIZE} weights
   */
  public Weights(byte[] values) {
    if (values.length != SIZE) {
      throw new IllegalArgumentException("not " + SIZE + " weights but " + values.length);
    }
    this.values = values;
  }

  /** Returns a copy of the weights. */
  public byte[] toBytes() {
    return values.clone();
  }

  /** Returns the place of a feature's weight for all languages together. */
  public static int shared(int feature) {
    return feature & SIZE - 1;
  }

  /** Returns the place of a feature's weight for one language. */
  public static int own(int feature, int language) {
    int hash = (feature ^ language) * 0x9E3779B1;
    return (hash ^ hash >>> 15) & SIZE - 1;
  }

  /** Returns what the sum must exceed after a colon. Armenian writes its full stop as a colon. */
  static int colonThreshold(String code) {
    return code.equals("hy") ? 0 : COLON;
  }

  /**
   * Returns what the sum must exceed at a space. In Thai most ends are uncertain, and as many are
   * missed as are wrong when one in three is enough.
   */
  static int spaceThreshold(String code) {
    return code.equals("ko") ? 0 : THAI_SPACE;
  }

  /** Returns the sum of the weights; positive where a sentence rather ends. */
  int sum(Features features, int language) {
    int sum = 0;
    for (int i = 0; i < features.size(); i++) {
      sum += values[shared(features.get(i))];
    }
    if (language != 0) {
      for (int i = 0; i < features.size(); i++) {
        sum += values[own(features.get(i), language)];
      }
    }
    return sum;
  }
}
