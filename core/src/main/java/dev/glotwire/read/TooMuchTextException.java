package dev.glotwire.read;

import java.io.IOException;

/** More text was found in a document than is allowed. */
final class TooMuchTextException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Counts the characters of a document, and tells where it is time to give up. */
  static final class Counter {
    private final int most;
    private int characters;

    /**
     * @param most more characters than this are refused
     */
    Counter(int most) {
      this.most = most;
    }

    /** Adds {@code more} characters. */
    void add(int more) throws IOException {
      characters += more;
      if (characters > most || characters < 0) {
        throw new TooMuchTextException();
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new IOException("given up");
      }
    }
  }
}
