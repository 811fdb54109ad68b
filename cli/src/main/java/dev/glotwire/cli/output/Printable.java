package dev.glotwire.cli.output;

/**
 * Makes text that others wrote, the name of a file or a piece of an article, fit for a terminal,
 * which its control characters would steer.
 */
public final class Printable {
  private static final char PICTURE_OF_NUL = '\u2400';
  private static final char PICTURE_OF_LINE_FEED = '\u240A';
  private static final char PICTURE_OF_DELETE = '\u2421';

  private Printable() {}

  /** Returns {@code text} with a picture for each control character but tabs and line feeds. */
  public static String of(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isISOControl(c) || c == '\n' || c == '\t') {
        continue;
      }
      if (out == null) {
        out = new StringBuilder(text);
      }
      out.setCharAt(
          i, c < ' ' ? (char) (PICTURE_OF_NUL + c) : c == 0x7F ? PICTURE_OF_DELETE : '\uFFFD');
    }
    return out == null ? text : out.toString();
  }

  /** Returns {@code text} with a picture for each control character but tabs. */
  public static String line(String text) {
    return of(text).replace('\n', PICTURE_OF_LINE_FEED);
  }

  /** Returns {@code text} on one line of at most {@code length} UTF-16 units. */
  public static String preview(String text, int length) {
    String oneLine = of(text.strip().replaceAll("\\s+", " "));
    if (oneLine.length() <= length) {
      return oneLine;
    }
    int end = length - 1;
    end -= Character.isHighSurrogate(oneLine.charAt(end - 1)) ? 1 : 0;
    return oneLine.substring(0, end) + "…";
  }
}
