package dev.glotwire.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.Inline.Code.Type;
import dev.glotwire.article.Inline.Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ArticleTest {

  /** Writes text as it is and declares the language by an edit of the first character. */
  private static final class TestSyntax implements Syntax {
    @Override
    public String write(Block block, Content target, Function<Code, String> markup) {
      StringBuilder out = new StringBuilder();
      for (Inline part : target.parts()) {
        out.append(part instanceof Text text ? text.value() : markup.apply((Code) part));
      }
      return out.toString();
    }

    @Override
    public List<Edit> declare(String text, Locale target, Charset charset) {
      return List.of(new Edit(new Span(0, 2), target.toLanguageTag() + "/" + charset));
    }

    @Override
    public List<Rendition> deliver(String text, Locale target) {
      return List.of(new Rendition("txt", text));
    }
  }

  private static Article article(String text, Charset charset, boolean mark, Block... blocks) {
    byte[] bytes = (mark ? "\uFEFF" + text : text).getBytes(charset);
    return new Article(
        new Source("a.en.txt", "text/plain", bytes, charset, mark),
        text,
        Optional.empty(),
        List.of(blocks),
        new TestSyntax(),
        List.of());
  }

  private static Block block(String id, int start, int end, Inline... parts) {
    return new Block(
        id, BlockKind.PARAGRAPH, 0, "", new Span(start, end), new Content(List.of(parts)));
  }

  private static byte[] write(Article article, Map<String, Content> targets) {
    return article.write(targets, Optional.empty()).get(0).bytes();
  }

  @Test
  void replacesTranslatedBlocksAndNothingElse() {
    Article article =
        article(
            "  one\r\n\ttwo\n",
            StandardCharsets.UTF_8,
            false,
            block("b1", 2, 5, new Text("one")),
            block("b2", 8, 11, new Text("two")));

    assertThat(new String(write(article, Map.of("b2", Content.of("dos"))), StandardCharsets.UTF_8))
        .isEqualTo("  one\r\n\tdos\n");
    assertThat(write(article, Map.of())).isEqualTo(article.source().bytes());
  }

  @Test
  void translatesABlockInsideACodeOfAnother() {
    // see ![map](m.png) here
    Code image = new Code(1, Role.STANDALONE, Type.IMAGE, "![map](m.png)", "", new Span(4, 17));
    Article article =
        article(
            "see ![map](m.png) here",
            StandardCharsets.UTF_8,
            false,
            block("b1", 0, 22, new Text("see "), image, new Text(" here")),
            block("b2", 6, 9, new Text("map")));

    Content outer = new Content(List.of(new Text("ver "), image, new Text(" aquí")));
    String both =
        new String(
            write(article, Map.of("b1", outer, "b2", Content.of("mapa"))), StandardCharsets.UTF_8);
    String inner =
        new String(write(article, Map.of("b2", Content.of("mapa"))), StandardCharsets.UTF_8);

    assertThat(both).isEqualTo("ver ![mapa](m.png) aquí");
    assertThat(inner).isEqualTo("see ![mapa](m.png) here");
  }

  @Test
  void movesACodeWithWhatIsTranslatedInsideOfIt() {
    Code image = new Code(1, Role.STANDALONE, Type.IMAGE, "[a]", "", new Span(0, 3));
    Article article =
        article(
            "[a] b",
            StandardCharsets.UTF_8,
            false,
            block("b1", 0, 5, image, new Text(" b")),
            block("b2", 1, 2, new Text("a")));

    Content moved = new Content(List.of(new Text("b "), image));

    assertThat(
            new String(
                write(article, Map.of("b1", moved, "b2", Content.of("x"))), StandardCharsets.UTF_8))
        .isEqualTo("b [x]");
  }

  @Test
  void keepsTheCharsetWhereItCanEncodeTheTarget() {
    Article article =
        article("en one", StandardCharsets.ISO_8859_1, false, block("b1", 3, 6, new Text("one")));

    byte[] spanish =
        article
            .write(Map.of("b1", Content.of("año")), Optional.of(Locale.forLanguageTag("es")))
            .get(0)
            .bytes();
    byte[] greek =
        article
            .write(Map.of("b1", Content.of("ένα")), Optional.of(Locale.forLanguageTag("el")))
            .get(0)
            .bytes();

    assertThat(new String(spanish, StandardCharsets.ISO_8859_1)).isEqualTo("es/ISO-8859-1 año");
    assertThat(new String(greek, StandardCharsets.UTF_8)).isEqualTo("el/UTF-8 ένα");
  }

  @Test
  void keepsTheByteOrderMark() {
    Article article =
        article("one", StandardCharsets.UTF_16LE, true, block("b1", 0, 3, new Text("one")));

    assertThat(write(article, Map.of("b1", Content.of("dos"))))
        .isEqualTo("\uFEFFdos".getBytes(StandardCharsets.UTF_16LE));
  }

  @Test
  void refusesCodesThatAreNotNested() {
    Code open = new Code(1, Role.OPEN, Type.BOLD, "*", "", new Span(0, 1));
    Code close = new Code(2, Role.CLOSE, Type.BOLD, "*", "", new Span(0, 1));

    assertThatIllegalArgumentException().isThrownBy(() -> new Content(List.of(open)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Content(List.of(close)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Content(List.of(open, close)));
  }
}
