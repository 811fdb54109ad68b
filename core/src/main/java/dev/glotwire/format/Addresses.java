package dev.glotwire.format;

/** Tells fast whether a text may hold an address at all: most do not. */
final class Addresses {
  private Addresses() {}

  static boolean mayHold(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '@' || c == '{' || c == '⟦' || (c == ':' && startsWith(text, i, "://"))) {
        return true;
      }
      boolean inside = c == '.' || c == '%';
      if (inside && i + 1 < text.length() && isSmall(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSmall(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean startsWith(CharSequence text, int at, String prefix) {
    return at + prefix.length() <= text.length()
        && text.subSequence(at, at + prefix.length()).toString().equals(prefix);
  }
}
