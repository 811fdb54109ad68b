package dev.glotwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.article.Article;
import dev.glotwire.article.Span;
import dev.glotwire.bundle.Answer;
import dev.glotwire.bundle.BlockState;
import dev.glotwire.bundle.Bundle;
import dev.glotwire.bundle.Ledger;
import dev.glotwire.bundle.TargetArticle;
import dev.glotwire.bundle.TargetBlock;
import dev.glotwire.check.Finding;
import dev.glotwire.dispatch.DispatchSettings;
import dev.glotwire.format.Units;
import dev.glotwire.protect.KeptText;
import dev.glotwire.read.ArticleReader;
import dev.glotwire.read.ArticleStructure;
import dev.glotwire.segment.Segmenter;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.Engine;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TranslationPipelineTest {
  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final Locale CATALAN = Locale.forLanguageTag("ca");

  private static final String ARTICLE =
      """
      Tues. Mar 3rd, 2026
      Storms Close Ferry Terminal in Port Arden

      The terminal in Port Arden was closed. See https://example.org/a?b=1 for more.

      Ferries stayed in port.

      Ferries stayed in port.

      2026-03
      """;

  /** Translates by a function and remembers what it was sent. */
  private static final class FakeProvider implements TranslationProvider {
    final ConcurrentLinkedQueue<String> received = new ConcurrentLinkedQueue<>();
    private final UnaryOperator<String> engine;
    private final int maxLength;

    FakeProvider(int maxLength, UnaryOperator<String> engine) {
      this.engine = engine;
      this.maxLength = maxLength;
    }

    FakeProvider(UnaryOperator<String> engine) {
      this(10_000, engine);
    }

    @Override
    public String name() {
      return "fake";
    }

    @Override
    public Capabilities capabilities() {
      return Capabilities.standard(Engine.RULE_BASED)
          .withLimits(2, maxLength, LengthUnit.CHARACTERS);
    }

    @Override
    public LanguageSupport languages() {
      return LanguageSupport.of(
          LanguageTable.ofTags("en", "es"), LanguageTable.ofTags("es", "ca", "ar"));
    }

    @Override
    public Translations translate(Batch batch) {
      received.addAll(batch.texts());
      return Translations.direct(batch, batch.texts().stream().map(engine).toList());
    }
  }

  private static Article article(String text) throws IOException {
    Article article = ArticleReader.standard().read(text.getBytes(StandardCharsets.UTF_8), "a.txt");
    return ArticleStructure.recognize(article, Locale.ENGLISH);
  }

  private static Article markdown(String text) throws IOException {
    Article article = ArticleReader.standard().read(text.getBytes(StandardCharsets.UTF_8), "a.md");
    return ArticleStructure.recognize(article, Locale.ENGLISH);
  }

  private static Bundle translate(FakeProvider provider, Article article, Locale... targets) {
    return new TranslationPipeline(
            List.of(provider),
            KeptText.of(List.of("Arden")),
            Segmenter.standard(),
            DispatchSettings.standard().withTries(1),
            Finish.standard(),
            Optional.empty())
        .translate(article, Locale.ENGLISH, List.of(targets), Ledger.none(), Progress.none());
  }

  private static List<String> texts(TargetArticle target) {
    return target.blocks().stream().map(block -> block.target().displayText()).toList();
  }

  @Test
  void translatesTheFieldsOfABylineEachOnItsOwnAndItsAuthorsNotAtAll() throws IOException {
    FakeProvider provider =
        new FakeProvider(text -> text.replace("By", "Por").replace("Staff Writer", "Redactora"));

    Bundle bundle =
        translate(
            provider,
            markdown(
                "# Wall\n\n*By [Ana Lima](https://example.org/a) | Staff Writer | May 13, 2024*\n\n"
                    + "The city builds a wall.\n"),
            SPANISH);

    TargetBlock byline = bundle.targets().get(0).blocks().get(1);
    assertThat(byline.target().displayText()).startsWith("Por Ana Lima | Redactora | 13 ");
    assertThat(byline.target().codes()).isEqualTo(byline.source().content().codes());
    assertThat(byline.state()).isEqualTo(BlockState.TRANSLATED);
    assertThat(provider.received).contains("Staff Writer");
    assertThat(provider.received)
        .noneMatch(text -> text.contains("Lima") || text.contains("|") || text.contains("2024"));
  }

  @Test
  void keepsTheNewsAgencyOfAByline() throws IOException {
    FakeProvider provider = new FakeProvider(text -> text.replace("By", "Por"));

    Bundle bundle =
        translate(
            provider,
            markdown(
                "# Wall\n\nBy Ana Lima, Reuters | AP | May 13, 2024\n\nThe city builds a wall.\n"),
            SPANISH);

    assertThat(bundle.targets().get(0).blocks().get(1).target().displayText())
        .startsWith("Por Ana Lima, Reuters | AP | 13 ");
    assertThat(provider.received)
        .noneMatch(text -> text.contains("Reuters") || text.contains("AP"));
  }

  @Test
  void keepsTheFieldsOfABylineInOrderWhereTheyAreReadFromRightToLeft() throws IOException {
    FakeProvider provider =
        new FakeProvider(text -> text.replace("By", "\u0628\u0642\u0644\u0645"));

    Bundle bundle =
        translate(
            provider,
            markdown("# Wall\n\nBy Ana Lima | May 13, 2024\n\nThe city builds a wall.\n"),
            Locale.forLanguageTag("ar"));

    // Without the mark, the day would be displayed on the other side of its month.
    assertThat(texts(bundle.targets().get(0)).get(1))
        .matches("\u0628\u0642\u0644\u0645 \\P{L}?Ana Lima\\P{L}? \\| \u200F13 \\p{L}+ 2024");
  }

  @Test
  void translatesWhatABarPartsEachOnItsOwn() throws IOException {
    FakeProvider provider = new FakeProvider(text -> "x" + text);

    Bundle bundle =
        translate(provider, markdown("# The wall | The Herald\n\nIt is high.\n"), SPANISH);

    assertThat(texts(bundle.targets().get(0)).get(0)).isEqualTo("XThe wall | XThe Herald");
    assertThat(provider.received).contains("The wall", "The Herald");
  }

  @Test
  void printsADateWhereverItIsABlockOfItsOwn() throws IOException {
    FakeProvider provider = new FakeProvider(text -> "x " + text);

    Bundle bundle =
        translate(
            provider,
            article(
                "The Ferry Came Back\n\nMarch 3, 2026\n\nIt was May 5.\n\nSat. Mar 3rd, 2026\n"),
            SPANISH);

    assertThat(texts(bundle.targets().get(0)))
        .contains("3 de marzo de 2026", "X It was 5 de mayo.", "sáb, 3 mar 2026");
    assertThat(provider.received).noneMatch(text -> text.contains("2026"));
    assertThat(bundle.targets().get(0).blocks().get(3).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.check()).isEqualTo("dateline"));
  }

  @Test
  void accountsForEveryBlockInEveryLanguage() throws IOException {
    Bundle bundle =
        translate(new FakeProvider(text -> "x " + text), article(ARTICLE), SPANISH, CATALAN);

    assertThat(bundle.targets())
        .extracting(TargetArticle::language)
        .containsExactly(SPANISH, CATALAN);
    assertThat(bundle.isComplete()).isTrue();
    assertThat(bundle.targets())
        .allSatisfy(
            target ->
                assertThat(target.blocks())
                    .extracting(TargetBlock::state)
                    .containsExactly(
                        BlockState.TRANSLATED,
                        BlockState.TRANSLATED,
                        BlockState.TRANSLATED,
                        BlockState.TRANSLATED,
                        BlockState.REUSED,
                        BlockState.KEPT));
  }

  @Test
  void theDatelineIsPrintedByIcuAndNeverSent() throws IOException {
    FakeProvider provider = new FakeProvider(text -> text);
    Bundle bundle = translate(provider, article(ARTICLE), SPANISH);

    TargetBlock dateline = bundle.targets().get(0).blocks().get(0);
    assertThat(dateline.target().plainText()).isEqualTo("mar, 3 mar 2026");
    assertThat(dateline.origin().orElseThrow().provider()).isEqualTo("icu");
    assertThat(provider.received).noneMatch(text -> text.contains("2026"));
  }

  @Test
  void sendsAHeadlineInSentenceCaseAndProtected() throws IOException {
    FakeProvider provider = new FakeProvider(text -> text);
    translate(provider, article(ARTICLE), SPANISH);

    assertThat(provider.received)
        .contains(
            "Storms close ferry terminal in Port ⟦1⟧",
            "The terminal in Port ⟦1⟧ was closed. See ⟦2⟧ for more.");
  }

  @Test
  void sendsARepeatedBlockOnce() throws IOException {
    FakeProvider provider = new FakeProvider(text -> "Los barcos no salieron.");
    Bundle bundle = translate(provider, article("Ferries stayed.\n\nFerries stayed.\n"), SPANISH);

    assertThat(provider.received).containsExactly("Ferries stayed.");
    assertThat(texts(bundle.targets().get(0)))
        .containsExactly("Los barcos no salieron.", "Los barcos no salieron.");
    assertThat(bundle.targets().get(0).charactersSent()).isEqualTo(15);
  }

  @Test
  void aBlockWhosePlaceholdersAreLostFailsAndSaysWhy() throws IOException {
    FakeProvider provider = new FakeProvider(text -> text.replace("⟦1⟧", ""));
    Bundle bundle = translate(provider, article(ARTICLE), SPANISH);

    TargetBlock failed = bundle.targets().get(0).blocks().get(2);
    assertThat(bundle.isComplete()).isFalse();
    assertThat(failed.state()).isEqualTo(BlockState.FAILED);
    assertThat(failed.target()).isEqualTo(failed.source().content());
    assertThat(failed.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("fake"));
  }

  @Test
  void anEchoIsFound() throws IOException {
    Bundle bundle = translate(new FakeProvider(text -> text), article(ARTICLE), SPANISH);

    assertThat(bundle.targets().get(0).blocks().get(3).findings())
        .extracting("check")
        .containsExactly("source-echo");
  }

  @Test
  void refusesATargetNobodyTranslatesIntoBeforeSendingAnything() throws IOException {
    FakeProvider provider = new FakeProvider(text -> text);
    Article article = article(ARTICLE);

    assertThatThrownBy(() -> translate(provider, article, SPANISH, Locale.JAPANESE))
        .isInstanceOf(TranslationException.UnsupportedLanguage.class)
        .hasMessage("fake: no translation from en into ja; from en there are ar, ca, es");
    assertThat(provider.received).isEmpty();
  }

  @Test
  void refusesTheLanguageTheArticleIsIn() throws IOException {
    Article article = article(ARTICLE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> translate(new FakeProvider(text -> text), article, Locale.US))
        .withMessageContaining("already");
  }

  @Test
  void cutsABlockThatIsTooLongAndJoinsIt() throws IOException {
    FakeProvider provider = new FakeProvider(80, text -> "«" + text + "»");
    String text = "The ferry left at nine. It came back at ten. Nobody was aboard. The crew slept.";
    Bundle bundle = translate(provider, article(text + "\n"), SPANISH);

    assertThat(provider.received).hasSizeGreaterThan(1).allMatch(sent -> sent.length() <= 40);
    assertThat(texts(bundle.targets().get(0)).get(0).replaceAll("[«»]", "")).isEqualTo(text);
  }

  /** What an earlier run got for pieces that are cut elsewhere now is asked for anew. */
  @Test
  void goesOnUnderOtherRulesForSentences() throws IOException {
    Map<String, Answer> answers = new ConcurrentHashMap<>();
    Ledger ledger =
        new Ledger() {
          @Override
          public Optional<Answer> find(String question) {
            return Optional.ofNullable(answers.get(question));
          }

          @Override
          public void record(Answer answer) {
            answers.put(answer.question(), answer);
          }
        };
    FakeProvider provider = new FakeProvider(80, text -> "«" + text + "»");
    Article article = article("The ferry left at nine; nobody knew. It came back at ten.\n");
    Segmenter semicolons = (text, language) -> List.of(new Span(0, 23), new Span(24, 57));

    translate(provider, article, Segmenter.standard(), ledger);
    provider.received.clear();
    translate(provider, article, Segmenter.standard(), ledger);
    assertThat(provider.received).isEmpty();
    Bundle bundle = translate(provider, article, semicolons, ledger);

    assertThat(provider.received)
        .containsExactly("The ferry left at nine;", "nobody knew. It came back at ten.");
    assertThat(texts(bundle.targets().get(0)).get(0).replaceAll("[«»]", ""))
        .isEqualTo("The ferry left at nine; nobody knew. It came back at ten.");
  }

  private static Bundle translate(
      FakeProvider provider, Article article, Segmenter segmenter, Ledger ledger) {
    return new TranslationPipeline(
            List.of(provider),
            KeptText.of(List.of()),
            segmenter,
            DispatchSettings.standard().withTries(1),
            Finish.standard(),
            Optional.empty())
        .translate(article, Locale.ENGLISH, List.of(SPANISH), ledger, Progress.none());
  }

  @Test
  void saysHowItGoesOn() throws IOException {
    ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    Progress progress =
        new Progress() {
          @Override
          public void started(Locale source, List<Locale> targets, int blocks) {
            heard.add("started " + source + targets + blocks);
          }

          @Override
          public void settled(Locale target, String blockId, BlockState state) {
            heard.add(target + " " + blockId + " " + state);
          }
        };
    new TranslationPipeline(
            List.of(new FakeProvider(text -> "x " + text)),
            KeptText.of(List.of()),
            Segmenter.standard(),
            DispatchSettings.standard(),
            Finish.standard(),
            Optional.empty())
        .translate(
            article("One is here.\n\n42\n"),
            Locale.ENGLISH,
            List.of(SPANISH),
            Ledger.none(),
            progress);

    assertThat(heard)
        .containsExactlyInAnyOrder("started en[es]2", "es b1 TRANSLATED", "es b2 KEPT");
  }

  @Test
  void putsFiguresIntoTheFormOfTheTargetAndReportsWhatIsWrong() throws IOException {
    FakeProvider provider = new FakeProvider(text -> text.replace("48", "84"));

    TargetBlock block =
        translate(provider, article("It has 12,300 seats and 48 doors.\n"), SPANISH)
            .targets()
            .get(0)
            .blocks()
            .get(0);

    assertThat(block.target().plainText()).isEqualTo("It has 12.300 seats and 84 doors.");
    assertThat(block.findings())
        .extracting(Finding::check)
        .containsExactly("localized", "fact-changed");
  }

  @Test
  void printsFiguresThatStandAloneAsTheTargetDoesWithoutAskingAnybody() throws IOException {
    FakeProvider provider = new FakeProvider(text -> text);

    TargetArticle target =
        translate(provider, article("12,300\n\n$1,050.75\n\n10.2.1\n\n1984\n"), SPANISH)
            .targets()
            .get(0);

    assertThat(texts(target)).containsExactly("12.300", "1050,75\u00A0$", "10.2.1", "1984");
    assertThat(target.blocks())
        .extracting(TargetBlock::state)
        .containsExactly(
            BlockState.TRANSLATED, BlockState.TRANSLATED, BlockState.KEPT, BlockState.KEPT);
    assertThat(provider.received).isEmpty();
  }

  @Test
  void givesMeasuresInTheUnitsOfTheTargetWhereThereIsRoom() throws IOException {
    FakeProvider provider = new FakeProvider(text -> text.replace("miles", "millas"));
    Bundle bundle =
        new TranslationPipeline(
                List.of(provider),
                KeptText.of(List.of()),
                Segmenter.standard(),
                DispatchSettings.standard(),
                Finish.standard().withUnits(Units.TARGET),
                Optional.empty())
            .translate(
                markdown("# Storm Closes 30 Miles of Road\n\nSome 30 miles were closed.\n"),
                Locale.ENGLISH,
                List.of(SPANISH),
                Ledger.none(),
                Progress.none());

    List<TargetBlock> blocks = bundle.targets().get(0).blocks();
    assertThat(blocks.get(0).target().plainText()).doesNotContain("km");
    assertThat(blocks.get(1).target().plainText()).startsWith("Some 30 millas (48");
    assertThat(blocks.get(1).findings()).extracting(Finding::check).containsExactly("units");
  }
}
