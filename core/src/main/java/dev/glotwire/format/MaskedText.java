package dev.glotwire.format;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Span;
import dev.glotwire.protect.KeptText;
import java.util.List;

/**
 * What a reader sees of a text, with a character that means nothing in place of each that no figure
 * may be looked for in: what codes display, and what is kept. Positions are those of the text.
 */
public final class MaskedText {
  private static final char MASK = '\uFFFC';

  private MaskedText() {}

  static String of(Content content, KeptText kept) {
    String text = withoutCodes(content);
    return without(kept.find(text), text);
  }

  static String ofSource(Content content, KeptText kept) {
    String text = withoutCodes(content);
    return without(kept.findInSource(text), text);
  }

  private static String withoutCodes(Content content) {
    if (content.parts().size() == 1 && content.parts().get(0) instanceof Text only) {
      return only.value();
    }
    StringBuilder out = new StringBuilder();
    for (Inline part : content.parts()) {
      if (part instanceof Text text) {
        out.append(text.value());
      } else {
        out.append(String.valueOf(MASK).repeat(((Inline.Code) part).display().length()));
      }
    }
    return out.toString();
  }

  /** Returns {@code text} without what is kept at {@code spans}. */
  public static String without(List<Span> spans, String text) {
    if (spans.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        out.setCharAt(i, MASK);
      }
    }
    return out.toString();
  }
}
