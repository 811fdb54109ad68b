package dev.glotwire.bundle;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Source;
import dev.glotwire.article.Span;
import dev.glotwire.article.Syntax;
import dev.glotwire.check.Finding;
import dev.glotwire.check.Finding.Severity;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A small article about a tidal power station, and its translations, made by hand. */
final class SampleBundle {
  static final Origin ICU = new Origin("icu", "", List.of(Locale.ENGLISH));

  private final List<Draft> drafts = new ArrayList<>();
  private final List<TargetArticle> targets = new ArrayList<>();
  private String name = "tides.en.txt";
  private Locale language = Locale.ENGLISH;

  private record Draft(BlockKind kind, int level, Content content) {}

  /** Returns the article with a dateline, a headline and paragraphs with emphasis and a link. */
  static SampleBundle tides() {
    return new SampleBundle()
        .block(BlockKind.DATELINE, 0, text("Mon. Nov 6th, 2023"))
        .block(BlockKind.HEADLINE, 1, text("Lindmar’s harbor opens its first tidal power station"))
        .block(BlockKind.BYLINE, 0, text("By Ana Keller"))
        .block(
            BlockKind.PARAGRAPH,
            0,
            text("The port of Lindmar switched on "),
            bold(1, "twelve turbines"),
            text(" on Monday. They supply 12,500 homes, the operator said in a "),
            link(2, "https://example.org/tides?a=1&b=2", "report"),
            text("."))
        .block(
            BlockKind.QUOTE,
            0,
            text("“We waited nine years for this tide,” said Mayor Ruth Okafor."))
        .block(BlockKind.HEADING, 2, text("What it cost"))
        .block(
            BlockKind.PARAGRAPH,
            0,
            text("The station cost $48.5 million. Its data is read with "),
            new Code(
                1, Role.STANDALONE, Code.Type.VERBATIM, "`tidectl --all`", "tidectl --all", span()),
            text(" every hour."))
        .block(BlockKind.VERBATIM, 0, text("tidectl --all > log.txt"));
  }

  SampleBundle block(BlockKind kind, int level, Object... parts) {
    drafts.add(new Draft(kind, level, content(parts)));
    return this;
  }

  SampleBundle named(String file) {
    this.name = file;
    return this;
  }

  SampleBundle in(Locale source) {
    this.language = source;
    return this;
  }

  SampleBundle target(TargetArticle target) {
    targets.add(target);
    return this;
  }

  /** Adds a target with these contents in the order of the blocks. */
  SampleBundle target(String tag, Origin origin, Content... contents) {
    List<Block> blocks = article().blocks();
    List<TargetBlock> entries = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean kept = block.kind().isKept();
      entries.add(
          new TargetBlock(
              block,
              kept ? BlockState.KEPT : BlockState.TRANSLATED,
              contents[i],
              kept ? Optional.empty() : Optional.of(origin),
              List.of()));
    }
    return target(new TargetArticle(Locale.forLanguageTag(tag), entries, 420));
  }

  Article article() {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (Draft draft : drafts) {
      if (text.length() > 0) {
        text.append("\n\n");
      }
      int start = text.length();
      draft.content().parts().forEach(part -> text.append(markup(part)));
      blocks.add(
          new Block(
              "b" + (blocks.size() + 1),
              draft.kind(),
              draft.level(),
              "",
              new Span(start, text.length()),
              draft.content()));
    }
    String whole = text.toString();
    Source source =
        new Source(
            name,
            "text/plain",
            whole.getBytes(StandardCharsets.UTF_8),
            StandardCharsets.UTF_8,
            false);
    return new Article(source, whole, Optional.empty(), blocks, new Plain(), List.of());
  }

  Bundle bundle() {
    return new Bundle(article(), language, targets);
  }

  static SampleBundle spanish() {
    return tides().target("es", new Origin("apertium", "3.8", route("en", "es")), tidesInSpanish());
  }

  static Content[] tidesInSpanish() {
    return new Content[] {
      content(text("lunes, 6 de noviembre de 2023")),
      content(text("El puerto de Lindmar abre su primera central mareomotriz")),
      content(text("Por Ana Keller")),
      content(
          text("El puerto de Lindmar encendió el lunes "),
          bold(1, "doce turbinas"),
          text(". Abastecen a 12.500 hogares, dijo el operador en un "),
          link(2, "https://example.org/tides?a=1&b=2", "informe"),
          text(".")),
      content(text("«Esperamos nueve años esta marea», dijo la alcaldesa Ruth Okafor.")),
      content(text("Lo que costó")),
      content(
          text("La central costó 48,5 millones de dólares. Sus datos se leen con "),
          new Code(
              1, Role.STANDALONE, Code.Type.VERBATIM, "`tidectl --all`", "tidectl --all", span()),
          text(" cada hora.")),
      content(text("tidectl --all > log.txt"))
    };
  }

  /** Returns {@code target} with its block of this index failed. */
  static TargetArticle failing(TargetArticle target, int index) {
    return with(
        target,
        index,
        block ->
            new TargetBlock(
                block.source(),
                BlockState.FAILED,
                block.source().content(),
                Optional.empty(),
                List.of(Finding.of("translated", Severity.ERROR, "The provider gave no answer."))));
  }

  static TargetArticle with(
      TargetArticle target, int index, Function<TargetBlock, TargetBlock> change) {
    List<TargetBlock> blocks = new ArrayList<>(target.blocks());
    blocks.set(index, change.apply(blocks.get(index)));
    return new TargetArticle(target.language(), blocks, target.charactersSent());
  }

  static List<Locale> route(String... tags) {
    return List.of(tags).stream().map(Locale::forLanguageTag).toList();
  }

  static Content content(Object... parts) {
    List<Inline> all = new ArrayList<>();
    for (Object part : parts) {
      if (part instanceof Inline inline) {
        all.add(inline);
      } else {
        ((List<?>) part).forEach(inline -> all.add((Inline) inline));
      }
    }
    return new Content(all);
  }

  static Text text(String value) {
    return new Text(value);
  }

  static List<Inline> bold(int id, String text) {
    return pair(id, Code.Type.BOLD, "**", text, "**");
  }

  static List<Inline> link(int id, String address, String text) {
    return pair(id, Code.Type.LINK, "[", text, "](" + address + ")");
  }

  static List<Inline> pair(int id, Code.Type type, String open, String text, String close) {
    return List.of(
        new Code(id, Role.OPEN, type, open, "", span()),
        new Text(text),
        new Code(id, Role.CLOSE, type, close, "", span()));
  }

  static Span span() {
    return new Span(0, 0);
  }

  private static String markup(Inline part) {
    return part instanceof Text text ? text.value() : ((Code) part).original();
  }

  /** Writes text as it is and codes by their markup. */
  private record Plain() implements Syntax {
    @Override
    public String write(Block block, Content target, Function<Code, String> markup) {
      StringBuilder text = new StringBuilder();
      for (Inline part : target.parts()) {
        text.append(part instanceof Text piece ? piece.value() : markup.apply((Code) part));
      }
      return text.toString();
    }

    @Override
    public List<Edit> declare(String text, Locale target, Charset charset) {
      return List.of();
    }

    @Override
    public List<Rendition> deliver(String text, Locale target) {
      return List.of(new Rendition("txt", text));
    }
  }
}
