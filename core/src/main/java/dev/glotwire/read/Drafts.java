package dev.glotwire.read;

import dev.glotwire.article.Block;
import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import dev.glotwire.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
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
      BlockKind kind, int level, String label, Span span, Content content, P place) {}

  void add(BlockKind kind, int level, String label, Span span, Content content, P place) {
    drafts.add(new Draft<>(kind, level, label, span, content, place));
  }

  /** Returns the blocks in the order of their spans, the outer of two nested ones first. */
  Numbered<P> numbered() {
    drafts.sort(
        Comparator.<Draft<P>>comparingInt(draft -> draft.span.start())
            .thenComparing(draft -> draft.span.end(), Comparator.reverseOrder()));
    List<Block> blocks = new ArrayList<>(drafts.size());
    Map<String, P> places = new HashMap<>();
    for (Draft<P> draft : drafts) {
      String id = "b" + (blocks.size() + 1);
      blocks.add(new Block(id, draft.kind, draft.level, draft.label, draft.span, draft.content));
      places.put(id, draft.place);
    }
    return new Numbered<>(blocks, places);
  }

  /** Blocks in order, and the place of each by its id. */
  record Numbered<P>(List<Block> blocks, Map<String, P> places) {}
}
