package dev.glotwire.typography;

/** A pair of quotation marks. */
record Pair(char open, char close) {
  static final Pair STRAIGHT = new Pair('"', '"');
  static final Pair ENGLISH = new Pair('“', '”');
  static final Pair ENGLISH_SINGLE = new Pair('‘', '’');

  /** Returns the pair that {@code marks} is written as: {@code «»}. */
  static Pair of(String marks) {
    return new Pair(marks.charAt(0), marks.charAt(1));
  }

  boolean isStraight() {
    return open == '"';
  }

  /** Whether it is a pair of single marks. */
  boolean isSingle() {
    return "‘‚’‹›".indexOf(open) >= 0;
  }
}
