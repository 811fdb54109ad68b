package dev.glotwire.read;

import dev.glotwire.article.Block;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Syntax;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Writes plain text, filled into lines again where the source was. */
record PlainTextSyntax(String extension, Map<String, LineFill> fills) implements Syntax {

  @Override
  public String write(Block block, Content target, Function<Code, String> markup) {
    return fills.getOrDefault(block.id(), LineFill.SINGLE_LINE).fill(RunningText.of(target));
  }

  @Override
  public List<Edit> declare(String text, Locale target, Charset charset) {
    return List.of();
  }

  @Override
  public List<Rendition> deliver(String text, Locale target) {
    return List.of(new Rendition(extension, text));
  }
}
