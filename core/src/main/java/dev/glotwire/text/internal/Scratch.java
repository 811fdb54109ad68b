package dev.glotwire.text.internal;

/**
 * Arrays that a thread uses for one text after the other: making them anew for each would cost more
 * than what is done in them. Not thread-safe.
 */
final class Scratch {
  private static final int USUAL = 1_000;

  private static final ThreadLocal<Scratch> OF_THREAD =
      ThreadLocal.withInitial(() -> new Scratch(USUAL));

  /** Of the size that was asked for, or larger. */
  final char[] chars;

  final int[] sums;

  /** Seven more, to be read in eights. */
  final byte[] marks;

  /** One for every 64. */
  final long[] bits;

  private Scratch(int size) {
    this.chars = new char[size];
    this.sums = new int[size];
    this.marks = new byte[size + Long.BYTES - 1];
    this.bits = new long[size / Long.SIZE + 1];
  }

  /** Returns those of the thread, with anything in them; for a long text, new ones. */
  static Scratch ofThread(int size) {
    return size <= USUAL ? OF_THREAD.get() : new Scratch(size);
  }
}
