package dev.glotwire.read;

import dev.glotwire.article.Block;
import dev.glotwire.article.Syntax;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a reader makes of decoded text: all of an article but its source. */
record Parsed(Optional<Locale> language, List<Block> blocks, Syntax syntax, List<String> notices) {
  Parsed(List<Block> blocks, Syntax syntax) {
    this(Optional.empty(), blocks, syntax, List.of());
  }
}
