package dev.glotwire.article;

/** A piece of a block's content: text to translate, or an inline code that is carried over. */
public sealed interface Inline {

  /**
   * Text as a reader sees it: entities and escapes are resolved, soft line breaks are spaces.
   *
   * @param value never empty
   */
  record Text(String value) implements Inline {
    public Text {
      if (value.isEmpty()) {
        throw new IllegalArgumentException("a text piece must not be empty");
      }
    }
  }

  /**
   * Markup inside a block, carried into the target unchanged (XLIFF {@code ph}, or half of a {@code
   * pc}).
   *
   * @param id 1 or more, unique in its block; an opening and its closing code share it
   * @param role whether it opens, closes or stands alone
   * @param type what it does, as far as that is known
   * @param original the markup as it stands in the decoded original
   * @param display what a reader sees of it, such as the text of inline code; empty for pure markup
   * @param span where {@code original} stands in the decoded original
   */
  record Code(int id, Role role, Type type, String original, String display, Span span)
      implements Inline {
    public Code {
      if (id < 1) {
        throw new IllegalArgumentException("the id of a code must be 1 or more: " + id);
      }
    }

    /** Returns this code {@code by} further on in the text. */
    public Code shifted(int by) {
      return new Code(id, role, type, original, display, span.shifted(by));
    }

    /** Whether a code opens, closes or stands alone. */
    public enum Role {
      OPEN,
      CLOSE,
      STANDALONE
    }

    /** What a code does. */
    public enum Type {
      BOLD,
      ITALIC,
      LINK,
      IMAGE,
      /** Inline program code, or other content that is kept as it is. */
      VERBATIM,
      LINE_BREAK,
      OTHER
    }
  }
}
