package dev.glotwire.memory;

import dev.glotwire.article.TaggedText;
import java.util.Optional;

/** Writes down what stands around a text, so that it can be compared but not read. */
public final class Context {
  private Context() {}

  /** Returns the context of a text between two others; a missing one is the edge of the article. */
  public static String of(Optional<TaggedText> before, Optional<TaggedText> after) {
    return Digest.of(
            before.map(text -> "=" + text.value()).orElse(""),
            after.map(text -> "=" + text.value()).orElse(""))
        .hex();
  }
}
