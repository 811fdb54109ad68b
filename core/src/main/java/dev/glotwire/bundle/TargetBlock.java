package dev.glotwire.bundle;

import dev.glotwire.article.Block;
import dev.glotwire.article.Content;
import dev.glotwire.check.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A source block and what became of it in one language.
 *
 * @param source the block
 * @param state what became of it
 * @param target what stands in the target article; the source's own content where it was kept or
 *     failed
 * @param origin who translated it; empty where nobody did
 * @param findings what the checks say of it
 */
public record TargetBlock(
    Block source,
    BlockState state,
    Content target,
    Optional<Origin> origin,
    List<Finding> findings) {
  public TargetBlock {
    findings = List.copyOf(findings);
  }
}
