package dev.glotwire.xml;

/** Which characters XML 1.0 has a place for. */
public final class XmlCharacters {
  /** What is written for one that it has none for. */
  public static final int REPLACEMENT = 0xFFFD;

  private XmlCharacters() {}

  /** Whether {@code point} may stand in a document (XML 1.0, production 2, Char). */
  public static boolean isLegal(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }

  /** Returns {@code text} with {@link #REPLACEMENT} for each character that may not stand there. */
  public static String legal(String text) {
    if (text.codePoints().allMatch(XmlCharacters::isLegal)) {
      return text;
    }
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> isLegal(point) ? point : REPLACEMENT)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }
}
