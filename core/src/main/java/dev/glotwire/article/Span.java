package dev.glotwire.article;

/**
 * A half-open range of UTF-16 offsets, {@code start} included and {@code end} excluded.
 *
 * @param start 0 or more
 * @param end {@code start} or more
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** Whether {@code other} lies inside this span; a span contains itself. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Returns this span {@code by} further on. */
  public Span shifted(int by) {
    return new Span(start + by, end + by);
  }

  /** Returns the characters of {@code text} that this span covers. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }
}
