package dev.glotwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.Translator;
import dev.glotwire.article.Article;
import dev.glotwire.article.TaggedText;
import dev.glotwire.bundle.Bundle;
import dev.glotwire.bundle.BundleDraft;
import dev.glotwire.bundle.BundleWriter;
import dev.glotwire.bundle.HumanTexts;
import dev.glotwire.bundle.Ledger;
import dev.glotwire.bundle.Manifest;
import dev.glotwire.check.Finding;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.dispatch.DispatchSettings;
import dev.glotwire.memory.TranslationMemory;
import dev.glotwire.memory.TranslationUnit;
import dev.glotwire.plan.Plan;
import dev.glotwire.plan.PriceCard;
import dev.glotwire.read.ArticleReader;
import dev.glotwire.read.ArticleStructure;
import dev.glotwire.review.BundleReader;
import dev.glotwire.review.Review;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.Engine;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import dev.glotwire.term.Glossary;
import dev.glotwire.term.GlossaryFile;
import dev.glotwire.term.Term;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryRunTest {
  private static final String TEXT =
      """
      # The Wave Buoy of Arden Goes to Sea Again

      The wave buoy was moored on Friday.

      A ship of Harbour Watch towed it.

      Nobody was hurt.
      """;

  private static final String TERMS =
      """
      en,es,ca,forbidden:es,do-not-translate
      wave buoy,boya,boia,,
      ship,navío,vaixell,barco,
      Harbour Watch,,,,yes
      """;

  @TempDir Path temp;
  private TranslationMemory memory;

  @BeforeEach
  void openMemory() throws IOException {
    memory = TranslationMemory.open(temp.resolve("memory.db"));
  }

  @AfterEach
  void closeMemory() {
    memory.close();
  }

  /** A provider that knows a few words, and keeps what it was sent. */
  private static final class Engineer implements TranslationProvider {
    final Map<String, List<Term>> received = new TreeMap<>();
    private final String name;
    private final boolean takesTerms;
    private final Map<String, String> words;

    Engineer(boolean takesTerms, Map<String, String> words) {
      this("engineer", takesTerms, words);
    }

    Engineer(String name, boolean takesTerms, Map<String, String> words) {
      this.name = name;
      this.takesTerms = takesTerms;
      this.words = words;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Capabilities capabilities() {
      Capabilities neural =
          Capabilities.standard(Engine.NEURAL).withLimits(1, 5_000, LengthUnit.CHARACTERS);
      return takesTerms ? neural.withTerms() : neural;
    }

    @Override
    public LanguageSupport languages() {
      return LanguageSupport.of(LanguageTable.ofTags("en"), LanguageTable.ofTags("es", "ca"));
    }

    @Override
    public synchronized Translations translate(Batch batch) {
      String text = batch.texts().get(0);
      if (text.contains("poison")) {
        throw new TranslationException.Rejected(name, "no");
      }
      received.put(text, batch.terms());
      String translated = text;
      for (Map.Entry<String, String> word : words.entrySet()) {
        translated = translated.replace(word.getKey(), word.getValue());
      }
      return Translations.direct(batch, List.of(translated));
    }
  }

  private static Engineer engineer() {
    return new Engineer(true, Map.of("wave buoy", "boya", "ship", "navío", "buoy", "boya"));
  }

  private Glossary glossary(String text) throws IOException {
    return Glossary.read(Files.writeString(temp.resolve("terms.csv"), text));
  }

  private Translator translator(TranslationProvider provider, String terms) throws IOException {
    return Translator.using(provider)
        .into("es")
        .from("en")
        .withDispatch(DispatchSettings.standard().withTries(1))
        .withMemory(memory)
        .withGlossary(glossary(terms));
  }

  private static Article article() throws IOException {
    Article article =
        ArticleReader.standard().read(TEXT.getBytes(StandardCharsets.UTF_8), "buoy.en.md");
    return ArticleStructure.recognize(article, Locale.ENGLISH);
  }

  private static List<Finding> findings(Bundle bundle, int block) {
    return bundle.targets().get(0).blocks().get(block).findings();
  }

  private static String text(Bundle bundle, int block) {
    return bundle.targets().get(0).blocks().get(block).target().displayText();
  }

  @Test
  void tellsAProviderTheTermsOfEachText() throws IOException {
    Engineer engineer = engineer();
    translator(engineer, TERMS).translate(article());

    List<Term> buoy = engineer.received.get("The wave buoy was moored on Friday.");
    assertThat(buoy).extracting(Term::source).containsExactly("wave buoy");
    assertThat(buoy.get(0).targets()).containsExactly("boya");
    assertThat(engineer.received.get("Nobody was hurt.")).isEmpty();
    assertThat(engineer.received).hasSize(4);
    assertThat(engineer.received.keySet())
        .anySatisfy(text -> assertThat(text).startsWith("A ship of ⟦").doesNotContain("Harbour"));
    assertThat(
            engineer.received.entrySet().stream()
                .filter(sent -> sent.getKey().contains("ship"))
                .flatMap(sent -> sent.getValue().stream())
                .map(Term::forbidden))
        .containsExactly(List.of("barco"));
  }

  @Test
  void tellsNothingToAProviderThatTakesNoTerms() throws IOException {
    Engineer engineer = new Engineer(false, Map.of());
    translator(engineer, TERMS).translate(article());

    assertThat(engineer.received.values()).allMatch(List::isEmpty);
  }

  @Test
  void asksAgainExactlyForWhatAChangedTermIsIn() throws IOException {
    translator(engineer(), TERMS).translate(article());
    Engineer same = engineer();
    translator(same, TERMS + "mast,mástil,,,\n").translate(article());
    Engineer changed = engineer();
    translator(changed, TERMS.replace("boya", "baliza")).translate(article());
    Engineer forbidding = engineer();
    translator(forbidding, TERMS.replace("barco", "barco|nave")).translate(article());
    Engineer untold = engineer();
    translator(untold, TERMS.replace("Harbour Watch,,,,yes\n", "")).translate(article());

    assertThat(same.received).isEmpty();
    assertThat(changed.received.keySet())
        .hasSize(2)
        .allMatch(text -> text.toLowerCase(Locale.ROOT).contains("wave buoy"));
    assertThat(forbidding.received).hasSize(1);
    assertThat(untold.received.keySet()).containsExactly("A ship of Harbour Watch towed it.");
  }

  @Test
  void asksNobodyAgainWhoTakesNoTerms() throws IOException {
    Map<String, String> words = Map.of("ship", "barco");
    translator(new Engineer(false, words), "en,es\nship,barco\n").translate(article());
    Engineer again = new Engineer(false, words);
    Bundle bundle = translator(again, "en,es,forbidden\nship,navío,barco\n").translate(article());

    assertThat(again.received).isEmpty();
    assertThat(text(bundle, 2)).contains("navío").doesNotContain("barco");
  }

  @Test
  void goesOnFromAnUnfinishedRunWithOtherTerms() throws IOException {
    Path out = temp.resolve("out");
    Bundle unfinished;
    try (BundleDraft draft =
        BundleWriter.standard().open(article(), List.of(Locale.forLanguageTag("es")), out)) {
      unfinished =
          Translator.using(engineer())
              .into("es")
              .from("en")
              .withGlossary(glossary(TERMS))
              .translate(article(), draft.ledger());
    }
    assertThat(unfinished.isComplete()).isTrue();
    Engineer again = engineer();
    try (BundleDraft draft =
        BundleWriter.standard().open(article(), List.of(Locale.forLanguageTag("es")), out)) {
      Translator.using(again)
          .into("es")
          .from("en")
          .withGlossary(glossary(TERMS.replace("navío", "buque")))
          .translate(article(), draft.ledger());
    }

    assertThat(again.received).hasSize(1);
  }

  @Test
  void plansWhatItThenSends() throws IOException {
    translator(engineer(), TERMS).translate(article());
    String other = TERMS.replace("boya", "baliza");
    Engineer engineer = engineer();
    Translator translator = translator(engineer, other);
    Plan plan = translator.plan(article(), Ledger.none(), HumanTexts.none(), PriceCard.standard());

    assertThat(engineer.received).isEmpty();
    translator.translate(article());
    assertThat(plan.languages().get(0).sends().get(0).texts()).isEqualTo(engineer.received.size());
    assertThat(engineer.received).hasSize(2);
  }

  @Test
  void mendsWhatAProviderLeft_andSaysSo() throws IOException {
    Bundle bundle =
        translator(new Engineer(false, Map.of("ship", "barco")), TERMS).translate(article());

    assertThat(text(bundle, 0)).isEqualTo("The boya of arden goes to sea again");
    assertThat(text(bundle, 1)).isEqualTo("The boya was moored on Friday.");
    assertThat(text(bundle, 2)).isEqualTo("A navío of Harbour Watch towed it.");
    assertThat(findings(bundle, 2))
        .contains(
            Finding.of("terms", Severity.INFO, "Put as the glossary says: “barco” → “navío”."))
        .noneMatch(finding -> finding.check().startsWith("term-"));
  }

  @Test
  void flagsWhatItCannotMend() throws IOException {
    Engineer engineer = new Engineer(false, Map.of("wave buoy", "cosa", "ship", "barcos"));
    Bundle bundle = translator(engineer, TERMS).translate(article());

    assertThat(findings(bundle, 1)).extracting(Finding::check).contains("term-missing");
    assertThat(findings(bundle, 2)).extracting(Finding::check).contains("term-forbidden");
  }

  @Test
  void keepsTheCapitalsOfATermInAHeadline() throws IOException {
    Engineer engineer = engineer();
    translator(engineer, "en,es\nWave Buoy of Arden,Boya de Arden\n").translate(article());

    assertThat(engineer.received.keySet())
        .anyMatch(text -> text.contains("The Wave Buoy of Arden goes"));
  }

  @Test
  void theManifestNamesTheGlossary_andAReviewKeepsIt() throws IOException {
    Path folder =
        translator(engineer(), TERMS).translate(article()).writeTo(temp.resolve("bundles"));
    List<GlossaryFile> named = Manifest.read(folder).glossaries();

    assertThat(named).isEqualTo(glossary(TERMS).files());
    assertThat(named).singleElement().extracting(GlossaryFile::name).isEqualTo("terms.csv");
    assertThat(Review.of(BundleReader.open(folder)).bundle().glossaries()).isEqualTo(named);
  }

  @Test
  void checksAPersonsTranslationButDoesNotTouchIt() throws IOException {
    memory.add(
        List.of(
            TranslationUnit.human(
                Locale.ENGLISH,
                Locale.forLanguageTag("es"),
                new TaggedText("A ship of Harbour Watch towed it."),
                new TaggedText("Un barco de Harbour Watch tiró."),
                "",
                Instant.EPOCH)));
    Bundle bundle = translator(engineer(), TERMS).translate(article());

    assertThat(text(bundle, 2)).isEqualTo("Un barco de Harbour Watch tiró.");
    assertThat(findings(bundle, 2)).extracting(Finding::check).contains("term-forbidden");
  }
}
