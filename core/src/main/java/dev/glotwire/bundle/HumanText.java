package dev.glotwire.bundle;

import dev.glotwire.article.Content;
import dev.glotwire.article.TaggedText;
import java.util.Optional;

/**
 * What a person wrote for a block in an earlier edition of a bundle.
 *
 * @param content with the codes of the block as it is now
 * @param formerSource what it is a translation of, if the block says something else by now
 * @param spelling how it is written in the article's own format, if that is not just how Glotwire
 *     would write it
 */
public record HumanText(
    Content content, Optional<TaggedText> formerSource, Optional<String> spelling) {

  /** Whether it is a translation of what the source does not say any more. */
  public boolean isStale() {
    return formerSource.isPresent();
  }
}
