package dev.glotwire.typography;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Edits the text pieces of a content; what its codes display is never touched. */
final class ContentEdits {
  private static final Comparator<Edit> ORDER =
      Comparator.comparingInt((Edit edit) -> edit.span().start())
          .thenComparingInt(edit -> edit.span().end());

  private ContentEdits() {}

  /**
   * Returns {@code content} with {@code edits}, whose spans index its display text. What is
   * inserted between a code and text goes to the text.
   *
   * @param edits without overlap; none spans a code or a part of one
   */
  static Content apply(Content content, List<Edit> edits) {
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort(ORDER);
    List<Inline> parts = new ArrayList<>();
    int next = 0;
    int offset = 0;
    List<Inline> old = content.parts();
    for (int p = 0; p < old.size(); p++) {
      if (old.get(p) instanceof Inline.Code code) {
        if (!textFollows(old, p)) {
          next = insertAt(offset, sorted, next, parts);
        }
        parts.add(code);
        offset += code.display().length();
        continue;
      }
      Text text = (Text) old.get(p);
      StringBuilder out = new StringBuilder();
      int from = 0;
      int end = offset + text.value().length();
      while (next < sorted.size() && sorted.get(next).span().end() <= end) {
        Edit edit = sorted.get(next);
        Span span = edit.span();
        if (isInsertion(edit, end) && edit.leads() && textFollows(old, p + 1)) {
          break;
        }
        out.append(text.value(), from, span.start() - offset).append(edit.replacement());
        from = span.end() - offset;
        next++;
      }
      out.append(text.value(), from, text.value().length());
      addText(out, parts);
      offset = end;
    }
    insertAt(offset, sorted, next, parts);
    return new Content(parts);
  }

  /** Adds what is to be inserted where no text stands; returns the next edit. */
  private static int insertAt(int offset, List<Edit> edits, int first, List<Inline> parts) {
    StringBuilder inserted = new StringBuilder();
    int next = first;
    while (next < edits.size() && isInsertion(edits.get(next), offset)) {
      inserted.append(edits.get(next).replacement());
      next++;
    }
    addText(inserted, parts);
    return next;
  }

  private static void addText(StringBuilder text, List<Inline> parts) {
    if (!text.isEmpty()) {
      parts.add(new Text(text.toString()));
    }
  }

  private static boolean isInsertion(Edit edit, int at) {
    return edit.span().isEmpty() && edit.span().start() == at;
  }

  /** Whether the next thing to be seen from {@code from} on is text. */
  private static boolean textFollows(List<Inline> parts, int from) {
    int next = from;
    while (next < parts.size()
        && parts.get(next) instanceof Inline.Code code
        && code.display().isEmpty()) {
      next++;
    }
    return next < parts.size() && parts.get(next) instanceof Text;
  }
}
