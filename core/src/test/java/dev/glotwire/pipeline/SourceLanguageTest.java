package dev.glotwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Source;
import dev.glotwire.article.Span;
import dev.glotwire.article.Syntax;
import dev.glotwire.language.LanguageDetector;
import dev.glotwire.language.UndeterminedLanguageException;
import dev.glotwire.pipeline.SourceLanguage.Evidence;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLanguageTest {
  private static final String GERMAN = "Der Hafen blieb nach dem Sturm zwei Tage lang geschlossen.";

  private static SourceLanguage of(String name, Optional<Locale> declared, String text) {
    Block block =
        new Block("b1", BlockKind.PARAGRAPH, 0, "", new Span(0, text.length()), Content.of(text));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Source source = new Source(name, "text/plain", bytes, StandardCharsets.UTF_8, false);
    Article article =
        new Article(source, text, declared, List.of(block), new NoSyntax(), List.of());
    return SourceLanguage.of(article, LanguageDetector.standard());
  }

  @Test
  void theDeclarationCountsBeforeTheNameAndTheText() {
    assertThat(of("a.fr.txt", Optional.of(Locale.forLanguageTag("es-MX")), GERMAN))
        .isEqualTo(new SourceLanguage(Locale.forLanguageTag("es-MX"), Evidence.DECLARED));
  }

  @ParameterizedTest
  @CsvSource({"summit.en.txt,en", "a.b.pt-BR.md,pt-BR", "a.zh_Hant.html,zh-Hant"})
  void theNameCountsBeforeTheText(String name, String tag) {
    assertThat(of(name, Optional.empty(), GERMAN))
        .isEqualTo(new SourceLanguage(Locale.forLanguageTag(tag), Evidence.FILE_NAME));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"summit.txt", "data.min.txt", "en.txt", "a.to.txt", "x.v2.txt", "a.final.txt"})
  void namesThatOnlyLookLikeATagDoNotCount(String name) {
    assertThat(of(name, Optional.empty(), GERMAN))
        .isEqualTo(new SourceLanguage(Locale.GERMAN, Evidence.DETECTED));
  }

  @Test
  void refusesToGuess() {
    assertThatThrownBy(() -> of("a.txt", Optional.empty(), "Radio"))
        .isInstanceOf(UndeterminedLanguageException.class);
  }

  private static final class NoSyntax implements Syntax {
    @Override
    public String write(Block block, Content target, Function<Inline.Code, String> markup) {
      return target.plainText();
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
