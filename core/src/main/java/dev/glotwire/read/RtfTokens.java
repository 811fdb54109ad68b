package dev.glotwire.read;

/** Reads Rich Text token by token. Whatever is in the file, it comes to the end of it. */
final class RtfTokens {
  private final byte[] bytes;
  private int at;
  private String word = "";
  private int value;
  private boolean valued;

  RtfTokens(byte[] bytes) {
    this.bytes = bytes;
  }

  /** What a token is. */
  enum Kind {
    OPEN,
    CLOSE,
    /** A control word with or without a number. */
    WORD,
    /** A control sign, such as {@code \~}; {@link #value()} is the sign. */
    SIGN,
    /** A byte of text; {@link #value()} is the byte. */
    TEXT,
    END
  }

  /** Returns the kind of the next token, which the accessors tell more of. */
  Kind next() {
    while (at < bytes.length) {
      int c = bytes[at++] & 0xFF;
      switch (c) {
        case '{' -> {
          return Kind.OPEN;
        }
        case '}' -> {
          return Kind.CLOSE;
        }
        case '\\' -> {
          return control();
        }
        case '\r', '\n', 0 -> {}
        case '\t' -> {
          return word("tab");
        }
        default -> {
          value = c;
          return Kind.TEXT;
        }
      }
    }
    return Kind.END;
  }

  /** Returns the control word of the last token. */
  String word() {
    return word;
  }

  /** Returns the number behind the control word, 0 for none; the sign; or the byte. */
  int value() {
    return value;
  }

  /** Whether a number stood behind the control word. */
  boolean isValued() {
    return valued;
  }

  /** Whether the control word switches something on, which a 0 behind it would switch off. */
  boolean isOn() {
    return !valued || value != 0;
  }

  private Kind control() {
    if (at == bytes.length) {
      return Kind.END;
    }
    int c = bytes[at] & 0xFF;
    if (isLetter(c)) {
      return controlWord();
    }
    at++;
    if (c == '\'') {
      int high = hexDigit();
      int low = high < 0 ? -1 : hexDigit();
      if (low < 0) {
        return high < 0 ? next() : text(high);
      }
      return text(high * 16 + low);
    }
    if (c == '\r' || c == '\n') {
      return word("par");
    }
    if (c == '\\' || c == '{' || c == '}') {
      return text(c);
    }
    value = c;
    return Kind.SIGN;
  }

  private Kind text(int value) {
    this.value = value;
    return Kind.TEXT;
  }

  private Kind word(String word) {
    this.word = word;
    value = 0;
    valued = false;
    return Kind.WORD;
  }

  private int hexDigit() {
    int digit = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
    at += digit < 0 ? 0 : 1;
    return digit;
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private Kind controlWord() {
    StringBuilder letters = new StringBuilder();
    while (at < bytes.length && isLetter(bytes[at])) {
      letters.append((char) bytes[at++]);
    }
    word(letters.toString());
    boolean negative = at + 1 < bytes.length && bytes[at] == '-' && isDigit(bytes[at + 1]);
    at += negative ? 1 : 0;
    while (at < bytes.length && isDigit(bytes[at])) {
      valued = true;
      value = Math.min(value, 100_000_000) * 10 + bytes[at++] - '0';
    }
    value = negative ? -value : value;
    if (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    if (word.equals("bin")) {
      at += Math.min(Math.max(0, value), bytes.length - at);
      return next();
    }
    return Kind.WORD;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
