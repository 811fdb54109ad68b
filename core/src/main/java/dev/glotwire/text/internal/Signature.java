package dev.glotwire.text.internal;

/** The first bytes of a file, which tell what it is. */
public final class Signature {
  private Signature() {}

  /**
   * Whether {@code bytes} begin with {@code first}.
   *
   * @param first values of 0 to 255
   */
  public static boolean begins(byte[] bytes, int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }
}
