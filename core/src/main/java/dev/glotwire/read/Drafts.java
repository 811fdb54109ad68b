package dev.glotwire.read;

import dev.glotwire.article.Block;
import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Blocks as a reader finds them, put in the order of the file and numbered at the end.
 *
 * @param <P> what the format's syntax must know of the place of a block to write into it
 */
final class Drafts<P> {
  private final List<Draft<P>> drafts = new ArrayList<>();

  private record Draft<P>(
      BlockKind kind,
      int level,
      String label,
      Span span,
      Content content,
      List<Span> codes,
      P place) {}

  void add(BlockKind kind, int level, String label, Span span, Content content, P place) {
    List<Span> codes = content.codes().stream().map(Code::span).toList();
    drafts.add(new Draft<>(kind, level, label, span, content, codes, place));
  }

  /** Returns the blocks in the order of their spans, the outer of two nested ones first. */
  Numbered<P> numbered() {
    drafts.sort(
        Comparator.<Draft<P>>comparingInt(draft -> draft.span.start())
            .thenComparing(draft -> draft.span.end(), Comparator.reverseOrder()));
    removeOverlaps();
    List<Block> blocks = new ArrayList<>(drafts.size());
    Map<String, P> places = new HashMap<>();
    for (Draft<P> draft : drafts) {
      String id = "b" + (blocks.size() + 1);
      blocks.add(new Block(id, draft.kind, draft.level, draft.label, draft.span, draft.content));
      places.put(id, draft.place);
    }
    return new Numbered<>(blocks, places);
  }

  /**
   * Removes what overlaps an earlier block without lying in one of its codes, as text may that a
   * parser has moved; it stays as it is in every language.
   */
  private void removeOverlaps() {
    Deque<Draft<P>> around = new ArrayDeque<>();
    List<Draft<P>> kept = new ArrayList<>(drafts.size());
    for (Draft<P> draft : drafts) {
      while (!around.isEmpty() && around.element().span.end() <= draft.span.start()) {
        around.pop();
      }
      if (around.isEmpty() || isInCode(around.element(), draft.span)) {
        around.push(draft);
        kept.add(draft);
      }
    }
    drafts.clear();
    drafts.addAll(kept);
  }

  private static boolean isInCode(Draft<?> outer, Span span) {
    if (!outer.span.contains(span)) {
      return false;
    }
    int low = 0;
    int high = outer.codes.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span code = outer.codes.get(middle);
      if (code.contains(span)) {
        return true;
      }
      if (code.start() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  /** Blocks in order, and the place of each by its id. */
  record Numbered<P>(List<Block> blocks, Map<String, P> places) {}
}
