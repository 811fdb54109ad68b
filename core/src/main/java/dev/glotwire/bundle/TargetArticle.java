package dev.glotwire.bundle;

import dev.glotwire.article.Content;
import dev.glotwire.check.FactGate;
import dev.glotwire.check.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The article in one language.
 *
 * @param language canonical
 * @param blocks one for every block of the source, in its order
 * @param charactersSent what was sent to providers, repeats included, in UTF-16 code units
 */
public record TargetArticle(Locale language, List<TargetBlock> blocks, long charactersSent) {
  public TargetArticle {
    blocks = List.copyOf(blocks);
  }

  /** Whether every block is accounted for with something better than {@link BlockState#FAILED}. */
  public boolean isComplete() {
    return blocks.stream().noneMatch(block -> block.state() == BlockState.FAILED);
  }

  /**
   * Whether a fact is wrong that {@linkplain dev.glotwire.check.Gate#BLOCK must not} be published.
   */
  public boolean isHeld() {
    return blocks.stream()
        .flatMap(block -> block.findings().stream())
        .anyMatch(
            finding -> finding.severity() == Finding.Severity.ERROR && FactGate.found(finding));
  }

  /**
   * Returns what replaces the source, by block id. A block that was kept or failed is not in it: it
   * stays as it stands there.
   */
  public Map<String, Content> contents() {
    Map<String, Content> contents = new HashMap<>();
    for (TargetBlock block : blocks) {
      if (block.state().isTranslated()) {
        contents.put(block.source().id(), block.target());
      }
    }
    return contents;
  }

  /** Returns, by block id, what is written in the article's own format as a person spelled it. */
  public Map<String, String> spellings() {
    Map<String, String> spellings = new HashMap<>();
    for (TargetBlock block : blocks) {
      block.spelling().ifPresent(text -> spellings.put(block.source().id(), text));
    }
    return spellings;
  }

  /** Returns how many blocks are a translation of what the source does not say any more. */
  public int stale() {
    return (int) blocks.stream().filter(TargetBlock::isStale).count();
  }

  /** Returns how many blocks ended in {@code state}. */
  public int count(BlockState state) {
    return (int) blocks.stream().filter(block -> block.state() == state).count();
  }
}
