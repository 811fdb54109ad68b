package dev.glotwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.Translator;
import dev.glotwire.article.Article;
import dev.glotwire.article.TaggedText;
import dev.glotwire.bundle.BlockState;
import dev.glotwire.bundle.Bundle;
import dev.glotwire.bundle.BundleDraft;
import dev.glotwire.bundle.BundleWriter;
import dev.glotwire.bundle.TargetArticle;
import dev.glotwire.bundle.TargetBlock;
import dev.glotwire.check.Finding;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.check.Gate;
import dev.glotwire.dispatch.DispatchSettings;
import dev.glotwire.format.Units;
import dev.glotwire.memory.Lookup;
import dev.glotwire.memory.Match;
import dev.glotwire.memory.TranslationMemory;
import dev.glotwire.memory.TranslationUnit;
import dev.glotwire.memory.UnitFilter;
import dev.glotwire.read.ArticleReader;
import dev.glotwire.read.ArticleStructure;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.Engine;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecallTest {
  private static final Locale SPANISH = Locale.forLanguageTag("es");

  private static final String TEXT =
      """
      # Storm closes the ferry terminal in Port Arden

      The *terminal* was closed on Friday.

      Ferries stayed in port.

      Nobody was hurt, said Ann Lee.
      """;

  @TempDir Path temp;
  private TranslationMemory memory;

  /** A provider that translates by turning around, and can be told to fail. */
  private static final class Paid implements TranslationProvider {
    final ConcurrentLinkedQueue<String> received = new ConcurrentLinkedQueue<>();
    final Set<String> refused = new HashSet<>();
    private final String name;
    private final String settings;
    private final Capabilities capabilities;
    private final LanguageTable targets;

    Paid(String name, String settings, Capabilities capabilities, String... targets) {
      this.name = name;
      this.settings = settings;
      this.capabilities = capabilities;
      this.targets = LanguageTable.ofTags(targets);
    }

    Paid(String name, String settings) {
      this(name, settings, Capabilities.standard(Engine.NEURAL), "es", "ca", "es-US");
    }

    Paid() {
      this("acme", "");
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String settings() {
      return settings;
    }

    @Override
    public Capabilities capabilities() {
      return capabilities;
    }

    @Override
    public LanguageSupport languages() {
      return LanguageSupport.of(LanguageTable.ofTags("en"), targets);
    }

    @Override
    public Translations translate(Batch batch) {
      for (String text : batch.texts()) {
        if (refused.stream().anyMatch(text::contains)) {
          throw new TranslationException.Rejected(name, "no");
        }
        received.add(text);
      }
      return Translations.direct(
          batch, batch.texts().stream().map(text -> name + " " + text).toList());
    }
  }

  @BeforeEach
  void openMemory() throws IOException {
    memory = TranslationMemory.open(temp.resolve("memory.db"));
  }

  @AfterEach
  void closeMemory() {
    memory.close();
  }

  private Translator translator(Paid first, Paid... more) {
    return Translator.using(first, more)
        .into("es")
        .from("en")
        .withDispatch(DispatchSettings.standard().withTries(1))
        .withMemory(memory);
  }

  private static Article article(String text) throws IOException {
    Article article =
        ArticleReader.standard().read(text.getBytes(StandardCharsets.UTF_8), "storm.en.md");
    return ArticleStructure.recognize(article, Locale.ENGLISH);
  }

  private static List<BlockState> states(Bundle bundle) {
    return bundle.targets().get(0).blocks().stream().map(TargetBlock::state).toList();
  }

  private static String target(Bundle bundle, int block) {
    return bundle.targets().get(0).blocks().get(block).target().displayText();
  }

  @Test
  void sendsNothingThatWasTranslatedBefore() throws IOException {
    Bundle first = translator(new Paid()).translate(article(TEXT));
    Paid again = new Paid();
    Bundle second = translator(again).translate(article(TEXT));

    assertThat(again.received).isEmpty();
    assertThat(states(first)).containsOnly(BlockState.TRANSLATED).hasSize(4);
    assertThat(states(second)).containsOnly(BlockState.REUSED).hasSize(4);
    assertThat(second.targets().get(0).charactersSent()).isZero();
    assertThat(second.targets().get(0).contents()).isEqualTo(first.targets().get(0).contents());
    assertThat(second.targets().get(0).blocks())
        .extracting(block -> block.origin().orElseThrow().provider())
        .containsOnly("acme");
  }

  @Test
  void sendsOnlyWhatChanged() throws IOException {
    translator(new Paid()).translate(article(TEXT));
    Paid again = new Paid();
    translator(again).translate(article(TEXT.replace("in port", "at sea")));

    assertThat(again.received).containsExactly("Ferries stayed at sea.");
  }

  @Test
  void otherMarkupOfTheSameKindIsNotSentAgain() throws IOException {
    translator(new Paid()).translate(article(TEXT));
    Paid again = new Paid();
    Bundle bundle = translator(again).translate(article(TEXT.replace("*terminal*", "_terminal_")));

    assertThat(again.received).isEmpty();
    assertThat(
            bundle.article().write(bundle.targets().get(0).contents(), java.util.Optional.empty()))
        .first()
        .satisfies(
            file ->
                assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
                    .contains("_terminal_"));
  }

  @Test
  void asksAgainWithOtherSettingsOrAnotherProvider() throws IOException {
    translator(new Paid("acme", "tone=formal")).translate(article(TEXT));
    Paid informal = new Paid("acme", "tone=informal");
    translator(informal).translate(article(TEXT));
    Paid other = new Paid("other", "tone=formal");
    translator(other).translate(article(TEXT));

    assertThat(informal.received).hasSize(4);
    assertThat(other.received).hasSize(4);
  }

  @Test
  void sendsOnlyTheTextsThatANewKeptTermIsIn() throws IOException {
    translator(new Paid()).translate(article(TEXT));
    Paid again = new Paid();
    translator(again).withKeptTerms(List.of("Ann Lee")).translate(article(TEXT));

    assertThat(again.received).singleElement().asString().startsWith("Nobody was hurt, said ⟦");
  }

  @Test
  void aLaterProviderOfTheChainIsNotAsGood() throws IOException {
    Paid down = new Paid("first", "");
    down.refused.add("Ferries");
    translator(down, new Paid("second", "")).translate(article(TEXT));
    Paid up = new Paid("first", "");
    Paid second = new Paid("second", "");
    Bundle bundle = translator(up, second).translate(article(TEXT));

    assertThat(up.received).containsExactly("Ferries stayed in port.");
    assertThat(second.received).isEmpty();
    assertThat(target(bundle, 2)).startsWith("First ");
  }

  @Test
  void aLaterProviderIsAsGoodWhereTheFirstLacksTheLanguage() throws IOException {
    Capabilities neural = Capabilities.standard(Engine.NEURAL);
    translator(new Paid("first", "", neural, "ca"), new Paid("second", ""))
        .translate(article(TEXT));
    Paid second = new Paid("second", "");
    translator(new Paid("first", "", neural, "ca"), second).translate(article(TEXT));

    assertThat(second.received).isEmpty();
  }

  @Test
  void aPersonsWordsAreTakenWhoeverWouldBeAsked() throws IOException {
    memory.add(
        List.of(
            TranslationUnit.human(
                Locale.ENGLISH,
                SPANISH,
                new TaggedText("The <1>terminal</1> was closed on Friday."),
                new TaggedText("La <1>terminal</1> cerró el viernes."),
                "",
                Instant.EPOCH)));
    Paid provider = new Paid();
    Bundle bundle = translator(provider).translate(article(TEXT));

    assertThat(provider.received).hasSize(3);
    assertThat(target(bundle, 1)).isEqualTo("La terminal cerró el viernes.");
    assertThat(states(bundle).get(1)).isEqualTo(BlockState.HUMAN);
    assertThat(bundle.targets().get(0).blocks().get(1).origin().orElseThrow().provider())
        .isEqualTo("human");
    assertThat(bundle.isComplete()).isTrue();
  }

  @Test
  void aPersonsWordsThatLackACodeAreNotTaken() throws IOException {
    memory.add(
        List.of(
            TranslationUnit.human(
                Locale.ENGLISH,
                SPANISH,
                new TaggedText("The <1>terminal</1> was closed on Friday."),
                new TaggedText("La terminal cerró el viernes."),
                "",
                Instant.EPOCH)));
    Paid provider = new Paid();
    translator(provider).translate(article(TEXT));

    assertThat(provider.received).hasSize(4);
  }

  /** The memory has what the engine said, and what is done to it is done again. */
  @Test
  void finishesWhatComesFromTheMemoryLikeWhatIsNew() throws IOException {
    String text = "The terminal has 12,300 seats, 30 millas away.\n";
    Bundle first = translator(new Paid()).translate(article(text));
    Paid provider = new Paid();
    Bundle again = translator(provider).withUnits(Units.TARGET).translate(article(text));

    assertThat(provider.received).isEmpty();
    assertThat(states(again)).containsExactly(BlockState.REUSED);
    assertThat(target(first, 0)).contains("12.300").doesNotContain("km");
    assertThat(target(again, 0)).contains("12.300");
    assertThat(checks(again)).contains("localized").isEqualTo(checks(first));
  }

  @Test
  void convertsUnitsOfWhatIsKnownWithoutPayingForItAgain() throws IOException {
    String text = "The terminal is 30 km away.\n";
    translator(new Paid()).translate(article(text));
    Paid provider = new Paid();
    Translator american = Translator.using(provider).into("es-US").from("en").withMemory(memory);
    Bundle first = american.withUnits(Units.TARGET).translate(article(text));
    Bundle later = american.withUnits(Units.SOURCE).translate(article(text));

    assertThat(provider.received).hasSize(1);
    assertThat(target(first, 0)).contains("30 km (19");
    assertThat(checks(first)).contains("units").doesNotContain("fact-new");
    assertThat(target(later, 0)).contains("30 km").doesNotContain("(19");
  }

  @Test
  void saysThatAPersonsFigureIsAnother() throws IOException {
    memory.add(
        List.of(
            TranslationUnit.human(
                Locale.ENGLISH,
                SPANISH,
                new TaggedText("It has 48 doors."),
                new TaggedText("Tiene 84 puertas."),
                "",
                Instant.EPOCH)));
    Bundle bundle =
        translator(new Paid())
            .withGate(Gate.BLOCK)
            .translate(article("It has 48 doors.\n\nIt has 2,300 seats and more.\n"));

    TargetBlock human = bundle.targets().get(0).blocks().get(0);
    assertThat(human.state()).isEqualTo(BlockState.HUMAN);
    // A person's word is taken, and said to be odd; else nobody could ever let it through.
    assertThat(human.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo("fact-changed");
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            });
  }

  private static List<String> checks(Bundle bundle) {
    return bundle.targets().get(0).blocks().stream()
        .flatMap(block -> block.findings().stream())
        .map(Finding::check)
        .toList();
  }

  @Test
  void knowsAHeadlineAsItStandsInTheArticle() throws IOException {
    String text = "# Storm Closes Ferry Terminal in Port Arden\n\nThe terminal was closed.\n";
    translator(new Paid()).translate(article(text));

    Lookup asWritten =
        new Lookup(
            Locale.ENGLISH,
            SPANISH,
            TaggedText.ofPlain("Storm Closes Ferry Terminal in Port Arden"),
            "");
    assertThat(memory.find(asWritten, 100))
        .singleElement()
        .extracting(Match::unit)
        .extracting(unit -> unit.targetText().value())
        .asString()
        .contains("closes");
  }

  @Test
  void pseudoTranslationsAreNotKept() throws IOException {
    translator(new Paid("pseudo", "", Capabilities.standard(Engine.PSEUDO), "es"))
        .translate(article(TEXT));

    assertThat(memory.stats().units()).isZero();
  }

  @Test
  void rulesOnThisMachineAreKeptButAskedAgain() throws IOException {
    Capabilities rules = Capabilities.standard(Engine.RULE_BASED).onThisMachine();
    translator(new Paid("rules", "", rules, "es")).translate(article(TEXT));
    Paid again = new Paid("rules", "", rules, "es");
    translator(again).translate(article(TEXT));

    assertThat(memory.stats().units()).isEqualTo(4);
    assertThat(again.received).hasSize(4);
  }

  @Test
  void keepsTheContextOfATextAndWhoTranslatedIt() throws IOException {
    translator(new Paid()).translate(article(TEXT));
    List<TranslationUnit> units = new ArrayList<>();
    memory.forEach(UnitFilter.all(), units::add);

    assertThat(units).extracting(TranslationUnit::context).doesNotHaveDuplicates().hasSize(4);
    assertThat(units)
        .allSatisfy(
            unit -> {
              assertThat(unit.origin().provider()).isEqualTo("acme");
              assertThat(unit.origin().route()).containsExactly(Locale.ENGLISH, SPANISH);
            });
  }

  @Test
  void theNextRunOfAPartialBundleSendsOnlyWhatIsMissing() throws IOException {
    Path out = temp.resolve("out");
    Paid failing = new Paid();
    failing.refused.add("Ferries");
    Bundle partial = make(failing, out);
    assertThat(states(partial)).contains(BlockState.FAILED);
    assertThat(partial.isComplete()).isFalse();

    Paid again = new Paid();
    Bundle whole = make(again, out);

    assertThat(again.received).containsExactly("Ferries stayed in port.");
    assertThat(states(whole)).containsOnly(BlockState.TRANSLATED);
    make(new Paid(), temp.resolve("at once"));
    assertThat(files(out)).isEqualTo(files(temp.resolve("at once")));
  }

  @Test
  void anUnfinishedRunWithOtherSettingsIsNotGoneOnWith() throws IOException {
    Path out = temp.resolve("out");
    Paid failing = new Paid("acme", "tone=formal");
    failing.refused.add("Ferries");
    make(failing, out);

    Paid informal = new Paid("acme", "tone=informal");
    make(informal, out);

    assertThat(informal.received).hasSize(4);
  }

  /** Makes a bundle without a memory. */
  private static Bundle make(Paid provider, Path out) throws IOException {
    Article article = article(TEXT);
    Translator translator =
        Translator.using(provider)
            .into("es")
            .from("en")
            .withDispatch(DispatchSettings.standard().withTries(1));
    try (BundleDraft draft =
        BundleWriter.standard().replacing().open(article, List.of(SPANISH), out)) {
      Bundle bundle = translator.translate(article, draft.ledger());
      draft.write(bundle);
      return bundle;
    }
  }

  /** Returns all files below {@code folder}, hidden ones too. */
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void aMemoryThatCannotBeReadEndsTheRunBeforeAnythingIsSent() throws IOException {
    Paid provider = new Paid();
    Translator translator = translator(provider);
    Article article = article(TEXT);
    memory.close();

    assertThatThrownBy(() -> translator.translate(article))
        .isInstanceOf(java.io.UncheckedIOException.class);
    assertThat(provider.received).isEmpty();
  }

  @Test
  void aRepeatedBlockIsNotSentTwice() throws IOException {
    Paid provider = new Paid();
    Bundle bundle = translator(provider).translate(article("# A b c\n\nHi you.\n\nHi you.\n"));

    assertThat(provider.received).hasSize(2);
    TargetArticle spanish = bundle.targets().get(0);
    assertThat(spanish.blocks().get(2).state()).isEqualTo(BlockState.REUSED);
  }
}
