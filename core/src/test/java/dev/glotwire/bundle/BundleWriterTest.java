package dev.glotwire.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.glotwire.article.BlockKind;
import dev.glotwire.check.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleWriterTest {
  @TempDir Path out;

  @Test
  void writesTheDocumentedLayout() throws IOException {
    Path folder = SampleBundle.spanish().bundle().writeTo(out);

    assertThat(folder)
        .isEqualTo(out.resolve("lindmars-harbor-opens-its-first-tidal-power-station"));
    assertThat(files(folder))
        .containsOnlyKeys(
            "manifest.json",
            "index.html",
            "source/tides.en.txt",
            "es/tides.es.txt",
            "es/tides.es.xlf");
  }

  @Test
  void copiesTheSourceByteForByte() throws IOException {
    Bundle bundle = SampleBundle.spanish().bundle();

    Path folder = bundle.writeTo(out);

    assertThat(folder.resolve("source/tides.en.txt"))
        .hasBinaryContent(bundle.article().source().bytes());
  }

  @Test
  void writesTheArticleInItsOwnFormat() throws IOException {
    Path folder = SampleBundle.spanish().bundle().writeTo(out);

    assertThat(folder.resolve("es/tides.es.txt"))
        .content(StandardCharsets.UTF_8)
        .startsWith("lunes, 6 de noviembre de 2023\n\nEl puerto de Lindmar abre")
        .contains("encendió el lunes **doce turbinas**. Abastecen")
        .contains("[informe](https://example.org/tides?a=1&b=2)")
        .endsWith("tidectl --all > log.txt");
  }

  @Test
  void twoRunsGiveTheSameBytes() throws IOException {
    Path first = SampleBundle.spanish().bundle().writeTo(out.resolve("one"));
    Path second = SampleBundle.spanish().bundle().writeTo(out.resolve("two"));

    assertThat(files(first)).isEqualTo(files(second));
  }

  @Test
  void namesAnUnfinishedArticlePartial() throws IOException {
    Bundle complete = SampleBundle.spanish().bundle();
    TargetArticle failed = SampleBundle.failing(complete.targets().get(0), 3);
    Bundle bundle = new Bundle(complete.article(), Locale.ENGLISH, List.of(failed));

    Path folder = bundle.writeTo(out);

    assertThat(bundle.isComplete()).isFalse();
    assertThat(folder.resolve("es/tides.es.txt")).doesNotExist();
    assertThat(folder.resolve("es/tides.es.partial.txt"))
        .content(StandardCharsets.UTF_8)
        .contains("The port of Lindmar switched on **twelve turbines** on Monday.");
    assertThat(Manifest.read(folder).isComplete()).isFalse();
    assertThat(folder.resolve("index.html"))
        .content(StandardCharsets.UTF_8)
        .contains("Not finished");
  }

  @Test
  void namesAnArticleThatMustNotBePublishedHeld() throws IOException {
    Bundle complete = SampleBundle.spanish().bundle();
    TargetArticle sound = complete.targets().get(0);
    List<TargetBlock> blocks = new ArrayList<>(sound.blocks());
    TargetBlock block = blocks.get(0);
    Finding wrong = Finding.of("fact-changed", Finding.Severity.ERROR, "5 is 6.");
    blocks.set(
        0,
        new TargetBlock(
            block.source(), block.state(), block.target(), block.origin(), List.of(wrong)));
    TargetArticle held = new TargetArticle(sound.language(), blocks, sound.charactersSent());

    Path folder = new Bundle(complete.article(), Locale.ENGLISH, List.of(held)).writeTo(out);

    assertThat(folder.resolve("es/tides.es.txt")).doesNotExist();
    assertThat(folder.resolve("es/tides.es.held.txt")).exists();
    assertThat(folder.resolve("index.html")).content(StandardCharsets.UTF_8).contains("Held back.");
  }

  @Test
  void keepsTheStemOfAnArticleWithoutALanguageInItsName() throws IOException {
    Path folder = SampleBundle.spanish().named("v1.2.txt").bundle().writeTo(out);

    assertThat(folder.resolve("es/v1.2.es.txt")).exists();
  }

  @Test
  void recordsTheTimeOnlyWhenItIsGiven() throws IOException {
    Bundle bundle = SampleBundle.spanish().bundle();
    Instant time = BundleWriter.epoch("1700000000").orElseThrow();

    Path with = BundleWriter.standard().withCreated(time).write(bundle, out.resolve("with"));

    assertThat(Manifest.read(with).created()).contains(Instant.parse("2023-11-14T22:13:20Z"));
    assertThat(BundleWriter.epoch(null)).isEmpty();
    assertThat(BundleWriter.epoch(" ")).isEmpty();
  }

  @Test
  void rejectsASourceDateThatIsNoNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BundleWriter.epoch("yesterday"))
        .withMessageContaining("SOURCE_DATE_EPOCH")
        .withMessageContaining("yesterday");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BundleWriter.epoch("9223372036854775807"));
  }

  @Test
  void staysInsideTheFolderWhateverTheHeadlineIs() throws IOException {
    SampleBundle hostile =
        new SampleBundle()
            .named("../../../etc/passwd")
            .block(BlockKind.HEADLINE, 1, SampleBundle.text("../../x"));

    Path folder =
        hostile
            .target("es", SampleBundle.ICU, SampleBundle.content(SampleBundle.text("y")))
            .bundle()
            .writeTo(out.resolve("deep"));

    assertThat(folder).isEqualTo(out.resolve("deep/x"));
    assertThat(files(out).keySet()).allMatch(path -> path.startsWith("deep/x/"));
    assertThat(folder.resolve("source/passwd")).exists();
  }

  @Test
  void writesTwoTargetsThatDifferInScript() throws IOException {
    Path folder =
        new SampleBundle()
            .block(BlockKind.HEADLINE, 1, SampleBundle.text("Tide"))
            .target("zh-Hant-TW", SampleBundle.ICU, SampleBundle.content(SampleBundle.text("潮")))
            .target("sr-Latn", SampleBundle.ICU, SampleBundle.content(SampleBundle.text("Plima")))
            .bundle()
            .writeTo(out);

    assertThat(files(folder))
        .containsKeys("zh-Hant-TW/tides.zh-Hant-TW.txt", "sr-Latn/tides.sr-Latn.xlf");
  }

  @Test
  void acceptsAnArticleWithoutBlocksOrHeadline() throws IOException {
    Path folder = new SampleBundle().target("es", SampleBundle.ICU).bundle().writeTo(out);

    assertThat(folder).isEqualTo(out.resolve("tides-en"));
    assertThat(folder.resolve("es/tides.es.txt")).hasSize(0);
  }

  @Test
  void rejectsTheSameLanguageTwice() {
    SampleBundle twice =
        new SampleBundle().target("es", SampleBundle.ICU).target("es", SampleBundle.ICU);

    assertThatIllegalArgumentException().isThrownBy(twice::bundle).withMessageContaining("es");
  }

  @Test
  void rejectsATargetThatLacksABlock() {
    SampleBundle lacking = SampleBundle.spanish();
    TargetArticle whole = lacking.bundle().targets().get(0);
    TargetArticle cut = new TargetArticle(whole.language(), whole.blocks().subList(0, 3), 0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bundle(lacking.article(), Locale.ENGLISH, List.of(cut)));
  }

  /** Returns the content of every file below {@code folder}, by path. */
  static Map<String, String> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> folder.relativize(file).toString().replace('\\', '/'),
                  BundleWriterTest::read,
                  (one, other) -> one,
                  TreeMap::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
