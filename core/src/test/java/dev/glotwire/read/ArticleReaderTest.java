package dev.glotwire.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.article.Article;
import dev.glotwire.read.UnreadableArticleException.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {
  private static final String RUSSIAN =
      "\u041F\u043E\u0440\u0442 \u0412\u043E\u0441\u0442\u043E\u0447\u043D\u044B\u0439 \u0441\u043D"
          + "\u043E\u0432\u0430 \u043E\u0442\u043A\u0440\u044B\u0442 \u043F\u043E\u0441\u043B\u0435"
          + " \u0448\u0442\u043E\u0440\u043C\u0430, \u0441\u043E\u043E\u0431\u0449\u0438\u043B\u0438"
          + " \u0432 \u043F\u043E\u043D\u0435\u0434\u0435\u043B\u044C\u043D\u0438\u043A.";

  @TempDir Path folder;

  private static void assertRefused(byte[] bytes, String name, Reason reason, String... words) {
    assertRefused(ArticleReader.standard(), bytes, name, reason, words);
  }

  private static void assertRefused(
      ArticleReader reader, byte[] bytes, String name, Reason reason, String... words) {
    assertThatThrownBy(() -> reader.read(bytes, name))
        .isInstanceOfSatisfying(
            UnreadableArticleException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e).hasMessageStartingWith(name + ": ");
              assertThat(words).allSatisfy(word -> assertThat(e).hasMessageContaining(word));
              assertThat(e.getMessage()).doesNotContain("\n");
            });
  }

  private static void assertSameBytes(Article article) {
    assertThat(article.write(Map.of(), Optional.empty()).get(0).bytes())
        .isEqualTo(article.source().bytes());
  }

  @Test
  void readsAFileFromDisk() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "Hello there\n");

    Article article = ArticleReader.standard().read(file);

    assertThat(article.source().name()).isEqualTo("a.txt");
    assertThat(article.source().mediaType()).isEqualTo("text/plain");
    assertThat(article.blocks()).hasSize(1);
  }

  @Test
  void leavesAMissingFileToJava() {
    assertThatThrownBy(() -> ArticleReader.standard().read(folder.resolve("none.txt")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void refusesAFolder() {
    assertThatThrownBy(() -> ArticleReader.standard().read(folder))
        .isInstanceOfSatisfying(
            UnreadableArticleException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED));
  }

  @Test
  void refusesAnEmptyFile() {
    assertRefused(new byte[0], "a.txt", Reason.EMPTY);
    assertRefused("\n \t\n".getBytes(StandardCharsets.UTF_8), "a.md", Reason.EMPTY);
    assertRefused(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "a.txt", Reason.EMPTY);
  }

  @Test
  void refusesBinaryFiles() {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);

    assertRefused(noise, "a.txt", Reason.BINARY, "zero byte");
    assertRefused("text\0text".getBytes(StandardCharsets.UTF_8), "a.md", Reason.BINARY, "offset 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.srt", "a.xml", "strings.xml", "a.po", "a.yaml"})
  void refusesTextOfAnotherStructure(String name) {
    assertRefused("{}".getBytes(StandardCharsets.UTF_8), name, Reason.UNSUPPORTED, ".txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0", "a\0\n\0", "\0a", "hi a\0"})
  void takesAZeroByteOrTwoForNoUtf16(String text) {
    assertRefused(text.getBytes(StandardCharsets.ISO_8859_1), "a.txt", Reason.BINARY, "zero byte");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Boats\n\nThey came.\n",
        "# Boats",
        "See [the plan](https://a.example/b).\n",
        "---\ntitle: Boats\n---\nThey came.\n",
        "They **came**.\n\n```sh\nls\n```\n"
      })
  void readsMarkdownWithoutANameAndSaysSo(String text) throws Exception {
    Article article = ArticleReader.standard().read(text.getBytes(StandardCharsets.UTF_8), "in");

    assertThat(article.source().mediaType()).isEqualTo("text/markdown");
    assertThat(article.notices()).singleElement().asString().contains("Markdown", "--name");
    assertThat(
            ArticleReader.standard()
                .read(text.getBytes(StandardCharsets.UTF_8), "in.txt")
                .notices())
        .isEmpty();
    assertSameBytes(article);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Boats came.\n\nThey left.\n",
        "# set the port\nport=1\n# and the host\n",
        "They **came** (see [1]).\n",
        "---\nBoats came.\n---\n",
        "#1 pick of the draft\n\nText.\n",
        "a | b\n- c\n"
      })
  void readsPlainTextWithoutANameAsThat(String text) throws Exception {
    Article article = ArticleReader.standard().read(text.getBytes(StandardCharsets.UTF_8), "in");

    assertThat(article.source().mediaType()).isEqualTo("text/plain");
    assertThat(article.notices()).isEmpty();
  }

  @Test
  void readsAPartOfAPageWithoutANameAsHtml() throws Exception {
    byte[] bytes = "<p class=\"a\">Boats came.</p>".getBytes(StandardCharsets.UTF_8);

    assertThat(ArticleReader.standard().read(bytes, "in").source().mediaType())
        .isEqualTo("text/html");
    assertThat(
            ArticleReader.standard()
                .read("<pre-war boats> came".getBytes(StandardCharsets.UTF_8), "in")
                .source()
                .mediaType())
        .isEqualTo("text/plain");
  }

  @Test
  void namesTheOffsetOfInvalidUtf8() {
    byte[] bytes = "Caf\u00E9 na\u00EFve d\u00E9j\u00E0 vu \u00E9".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = 'x';

    assertRefused(
        bytes, "a.txt", Reason.MALFORMED_TEXT, "offset " + (bytes.length - 2), "--encoding");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void readsAndKeepsAByteOrderMark(String charset) throws Exception {
    byte[] bytes = ("\uFEFF" + RUSSIAN + "\r\n").getBytes(Charset.forName(charset));

    Article article = ArticleReader.standard().read(bytes, "a.txt");

    assertThat(article.text()).isEqualTo(RUSSIAN + "\r\n");
    assertThat(article.source().charset()).isEqualTo(Charset.forName(charset));
    assertThat(article.source().byteOrderMark()).isTrue();
    assertSameBytes(article);
    byte[] changed =
        article
            .write(RoundTrips.translated(article, RoundTrips::upper), Optional.empty())
            .get(0)
            .bytes();
    assertThat(changed)
        .isEqualTo(
            ("\uFEFF" + RoundTrips.upper(RUSSIAN) + "\r\n").getBytes(Charset.forName(charset)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void readsUtf16WithoutAByteOrderMark(String charset) throws Exception {
    byte[] bytes = "A plain line.\n".getBytes(Charset.forName(charset));

    Article article = ArticleReader.standard().read(bytes, "a.txt");

    assertThat(article.text()).isEqualTo("A plain line.\n");
    assertSameBytes(article);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R", "ISO-8859-5"})
  void guessesALegacyCharsetAndSaysSo(String charset) throws Exception {
    byte[] bytes = RUSSIAN.repeat(4).getBytes(Charset.forName(charset));

    Article article = ArticleReader.standard().read(bytes, "a.txt");

    assertThat(article.text()).isEqualTo(RUSSIAN.repeat(4));
    assertThat(article.notices()).singleElement().asString().contains(charset, "--encoding");
    assertSameBytes(article);
  }

  @Test
  void readsTheCharsetTheUserNames() throws Exception {
    ArticleReader reader = ArticleReader.standard().withCharset(Charset.forName("IBM866"));

    Article article = reader.read(RUSSIAN.getBytes(Charset.forName("IBM866")), "a.txt");

    assertThat(article.text()).isEqualTo(RUSSIAN);
    assertSameBytes(article);
  }

  @Test
  void readsJapaneseByItsEscapes() throws Exception {
    String text = "\u6D77\u6E2F\u306E\u65E5\n";

    Article article =
        ArticleReader.standard().read(text.getBytes(Charset.forName("ISO-2022-JP")), "a.txt");

    assertThat(article.text()).isEqualTo(text);
    assertSameBytes(article);
  }

  @Test
  void refusesAFileBeyondTheLimits() throws Exception {
    byte[] fifty = new byte[50_000_000];
    Arrays.fill(fifty, (byte) 'x');
    for (int i = 79; i < fifty.length; i += 80) {
      fifty[i] = '\n';
    }

    assertRefused(fifty, "a.txt", Reason.TOO_LARGE, "maxCharacters", "10000000");
    ArticleReader small =
        ArticleReader.standard().withLimits(ReadLimits.defaults().withMaxBytes(1000));
    assertRefused(small, fifty, "a.txt", Reason.TOO_LARGE, "maxBytes", "1000");
    Path file = Files.write(folder.resolve("big.txt"), new byte[1001]);
    assertThatThrownBy(() -> small.read(file)).hasMessageContaining("maxBytes");
  }

  @Test
  void readsFiftyMegabytesIfAllowed() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] paragraph = ("Boats came in. ".repeat(20) + "\n\n").getBytes(StandardCharsets.UTF_8);
    while (out.size() < 50_000_000) {
      out.write(paragraph);
    }
    byte[] bytes = out.toByteArray();

    Article article =
        ArticleReader.standard()
            .withLimits(ReadLimits.defaults().withMaxCharacters(60_000_000))
            .read(bytes, "a.txt");

    assertThat(article.blocks()).hasSize(bytes.length / paragraph.length);
    assertThat(article.write(Map.of(), Optional.empty()).get(0).bytes()).isSameAs(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md"})
  void readsALineOfFiveMegabytes(String name) throws Exception {
    byte[] bytes = "Boats came in. ".repeat(5_000_000 / 15).getBytes(StandardCharsets.UTF_8);

    Article article = ArticleReader.standard().read(bytes, name);

    assertThat(article.blocks()).hasSize(1);
    assertSameBytes(article);
    assertThat(RoundTrips.write(article, RoundTrips.translated(article, RoundTrips::upper)))
        .startsWith("BOATS");
  }
}
