package dev.glotwire;

import dev.glotwire.article.Article;
import dev.glotwire.bundle.Bundle;
import dev.glotwire.bundle.HumanTexts;
import dev.glotwire.bundle.Ledger;
import dev.glotwire.check.Check;
import dev.glotwire.check.Checks;
import dev.glotwire.check.Gate;
import dev.glotwire.dispatch.Budget;
import dev.glotwire.dispatch.DispatchSettings;
import dev.glotwire.format.Units;
import dev.glotwire.language.LanguageDetector;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.language.UndeterminedLanguageException;
import dev.glotwire.memory.TranslationMemory;
import dev.glotwire.pipeline.Finish;
import dev.glotwire.pipeline.Progress;
import dev.glotwire.pipeline.SourceLanguage;
import dev.glotwire.pipeline.TranslationPipeline;
import dev.glotwire.plan.Plan;
import dev.glotwire.plan.PriceCard;
import dev.glotwire.plan.Rehearsal;
import dev.glotwire.protect.KeptText;
import dev.glotwire.read.ArticleReader;
import dev.glotwire.read.ArticleStructure;
import dev.glotwire.read.UnreadableArticleException;
import dev.glotwire.segment.Segmenter;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.Providers;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.term.Glossary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Translates articles into one or more languages.
 *
 * <pre>{@code
 * Translator.using("deepl").into("de", "fr-CA").translate(Path.of("guide.docx")).writeTo(Path.of("out"));
 * }</pre>
 *
 * <p>Immutable and thread-safe: one translator can serve many articles and threads. Everything has
 * a default but the providers and the target languages, without which there is no translator.
 */
public final class Translator {
  private final Settings settings;

  private Translator(Settings settings) {
    this.settings = settings;
  }

  /** All state of a translator; changed only in a copy that nobody else has seen yet. */
  private static final class Settings implements Cloneable {
    private final List<Link> chain;
    private final List<Locale> targets;
    private Optional<Locale> source = Optional.empty();
    private KeptText kept = KeptText.of(List.of());
    private ArticleReader reader = ArticleReader.standard();
    private Segmenter segmenter = Segmenter.standard();
    private final LanguageDetector detector = LanguageDetector.standard();
    private DispatchSettings dispatch = DispatchSettings.standard();
    private Finish finish = Finish.standard();
    private Optional<TranslationMemory> memory = Optional.empty();
    private Glossary glossary = Glossary.none();
    private Progress progress = Progress.none();

    Settings(List<Link> chain, List<Locale> targets) {
      this.chain = chain;
      this.targets = targets;
    }

    Settings copy() {
      try {
        return (Settings) clone();
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** One provider of the chain: opened for each article, or given open. */
  private sealed interface Link {
    record Given(TranslationProvider provider) implements Link {}

    record Made(ProviderFactory factory, ProviderConfig config) implements Link {}
  }

  /** The step that makes a translator without target languages impossible to write. */
  @FunctionalInterface
  public interface Targets {

    /**
     * Returns a translator into the languages of these BCP 47 tags.
     *
     * @throws IllegalArgumentException if one is no language tag
     */
    Translator into(String first, String... more);
  }

  /**
   * Translates with the provider of this name, configured by the environment, and with the others
   * in their order where it fails.
   *
   * @throws IllegalArgumentException if a name is unknown, or a provider is not configured; the
   *     message says what is missing
   */
  public static Targets using(String provider, String... failover) {
    Providers installed = Providers.installed();
    ProviderConfig config = ProviderConfig.of(Map.of());
    List<Link> chain = new ArrayList<>();
    for (String name : both(provider, failover)) {
      ProviderFactory factory = installed.require(name);
      factory
          .missing(config)
          .ifPresent(
              missing -> {
                throw new IllegalArgumentException(name + ": " + missing);
              });
      chain.add(new Link.Made(factory, config));
    }
    return targets(chain);
  }

  /**
   * Translates with {@code provider}, and with the others in their order where it fails. They stay
   * open: their owner closes them.
   */
  public static Targets using(TranslationProvider provider, TranslationProvider... failover) {
    List<Link> chain = new ArrayList<>();
    for (TranslationProvider one : both(provider, failover)) {
      chain.add(new Link.Given(one));
    }
    return targets(chain);
  }

  private static <T> List<T> both(T first, T[] more) {
    return Stream.concat(Stream.of(first), Arrays.stream(more)).toList();
  }

  private static Targets targets(List<Link> chain) {
    return (first, more) ->
        new Translator(
            new Settings(
                List.copyOf(chain),
                both(first, more).stream().map(LanguageTags::parse).distinct().toList()));
  }

  /**
   * Returns a translator from the language of {@code tag}. By default the article's own declaration
   * counts, then its file name ({@code summit.en.txt}), then its text.
   *
   * @throws IllegalArgumentException if it is no language tag
   */
  public Translator from(String tag) {
    Locale source = LanguageTags.parse(tag);
    return with(copy -> copy.source = Optional.of(source));
  }

  /**
   * Returns a translator that leaves {@code terms} as they are wherever they stand as whole words.
   * The default is no terms; addresses, e-mails, file names and placeholders are always left.
   */
  public Translator withKeptTerms(Collection<String> terms) {
    KeptText kept = KeptText.of(terms);
    return with(copy -> copy.kept = kept);
  }

  /**
   * Returns a translator that reads articles with {@code reader}; the default is the standard one.
   */
  public Translator withReader(ArticleReader reader) {
    return with(copy -> copy.reader = reader);
  }

  /**
   * Returns a translator that splits sentences with {@code segmenter}; the default is the standard
   * one.
   */
  public Translator withSegmenter(Segmenter segmenter) {
    return with(copy -> copy.segmenter = segmenter);
  }

  /**
   * Returns a translator that sends as {@code dispatch} says; the default is the standard settings.
   */
  public Translator withDispatch(DispatchSettings dispatch) {
    return with(copy -> copy.dispatch = dispatch);
  }

  /**
   * Returns a translator that has {@code check} look at every block that was translated; what it
   * finds stands in the bundle. The default is {@link Checks#standard()}.
   */
  public Translator withCheck(Check check) {
    return with(copy -> copy.finish = copy.finish.withCheck(check));
  }

  /**
   * Returns a translator that sets what comes back as the press of the target language does, or
   * that leaves it as the engine wrote it. The default is to set it.
   */
  public Translator withTypography(boolean typography) {
    return with(copy -> copy.finish = copy.finish.withTypography(typography));
  }

  /**
   * Returns a translator that takes earlier translations from {@code memory} and keeps new ones in
   * it. A person's are always taken; an engine's, if the same provider with the same settings would
   * be asked the same now. The memory stays open: its owner closes it. The default is none.
   */
  public Translator withMemory(TranslationMemory memory) {
    return with(copy -> copy.memory = Optional.of(memory));
  }

  /**
   * Returns a translator that goes by {@code glossary}: providers that heed terms are told those of
   * each text, words that are not to be translated are kept, and whoever translated, what is not as
   * the glossary says is mended where that is safe, and found by the check. The default is none.
   */
  public Translator withGlossary(Glossary glossary) {
    return with(copy -> copy.glossary = glossary);
  }

  /**
   * Returns a translator that does with wrong figures, dates and amounts what {@code gate} says.
   * The default is to warn of them. Whatever is still in the form of the source is put into the
   * target's, unless the gate is off.
   */
  public Translator withGate(Gate gate) {
    return with(copy -> copy.finish = copy.finish.withGate(gate));
  }

  /**
   * Returns a translator that gives measures in these units. The default is the source's; {@link
   * Units#TARGET} adds in brackets what {@code 30 miles} are to a reader of the target language.
   */
  public Translator withUnits(Units units) {
    return with(copy -> copy.finish = copy.finish.withUnits(units));
  }

  /**
   * Returns a translator that offers, in the XLIFF files, what the memory has of similar texts
   * beside all that an engine translated, which takes a look-up for each. The default is to offer
   * it only beside what failed and what is out of date.
   */
  public Translator withCandidates(boolean candidates) {
    return with(copy -> copy.finish = copy.finish.withCandidates(candidates));
  }

  /** Returns a translator that tells {@code progress} how it goes on; the default is nobody. */
  public Translator withProgress(Progress progress) {
    return with(copy -> copy.progress = progress);
  }

  private Translator with(Consumer<Settings> change) {
    Settings copy = settings.copy();
    change.accept(copy);
    return new Translator(copy);
  }

  /**
   * Translates the article in {@code file}.
   *
   * @throws UnreadableArticleException if it is no article: empty, binary, broken, too large
   * @throws IOException if the file cannot be read
   * @throws UndeterminedLanguageException if its language is neither given nor certain
   * @throws IllegalArgumentException if it is in one of the target languages already
   * @throws TranslationException.UnsupportedLanguage if no provider translates into one of them. A
   *     block that could not be translated is no exception: the bundle says so
   */
  public Bundle translate(Path file) throws IOException {
    return translate(settings.reader.read(file));
  }

  /**
   * Translates the article in {@code bytes}, as {@link #translate(Path)} does.
   *
   * @param name a file name, for its type and for the names in the bundle
   * @throws UnreadableArticleException if it is no article
   */
  public Bundle translate(byte[] bytes, String name) throws IOException {
    return translate(settings.reader.read(bytes, name));
  }

  /** Translates {@code article}, as {@link #translate(Path)} does. */
  public Bundle translate(Article article) {
    return translate(article, Ledger.none());
  }

  /**
   * Translates {@code article}, as {@link #translate(Path)} does, and keeps every answer in {@code
   * ledger} as it arrives; what is in there already is not asked for again.
   *
   * @param ledger usually that of a {@link dev.glotwire.bundle.BundleDraft}
   * @throws java.io.UncheckedIOException if an answer cannot be kept
   */
  public Bundle translate(Article article, Ledger ledger) {
    return translate(article, ledger, HumanTexts.none());
  }

  /**
   * Translates {@code article}, as {@link #translate(Article, Ledger)} does, for the next edition
   * of a bundle that people worked on.
   *
   * @param human what they wrote, usually of a {@link dev.glotwire.review.Revision}; it is taken as
   *     it is
   */
  public Bundle translate(Article article, Ledger ledger, HumanTexts human) {
    return run(article, ledger, human, UnaryOperator.identity());
  }

  /**
   * Says what translating {@code article} would take, as {@link #translate(Article)} would go about
   * it, and sends nothing but, to some providers, the question which languages they have. Nothing
   * is kept in the memory.
   *
   * @param ledger with the answers of an unfinished run; nothing is kept in it
   * @param human what people wrote in an earlier edition of the bundle
   * @param prices of the providers
   * @throws UndeterminedLanguageException if its language is neither given nor certain
   * @throws TranslationException.UnsupportedLanguage if no provider translates into one of the
   *     target languages
   */
  public Plan plan(Article article, Ledger ledger, HumanTexts human, PriceCard prices) {
    List<Rehearsal> chain = new ArrayList<>();
    Bundle rehearsed =
        with(copy -> {
              copy.dispatch = copy.dispatch.withBudget(Budget.UNLIMITED);
              copy.finish = copy.finish.withCandidates(false);
              copy.memory = copy.memory.map(TranslationMemory::withoutLearning);
            })
            .run(
                article,
                ledger.withoutLearning(),
                human,
                provider -> {
                  Rehearsal rehearsal = new Rehearsal(provider);
                  chain.add(rehearsal);
                  return rehearsal;
                });
    return Plan.of(rehearsed, chain, prices);
  }

  private Bundle run(
      Article article, Ledger ledger, HumanTexts human, UnaryOperator<TranslationProvider> wrap) {
    Locale source =
        settings.source.orElseGet(() -> SourceLanguage.of(article, settings.detector).language());
    Article recognized = ArticleStructure.recognize(article, source);
    List<TranslationProvider> opened = new ArrayList<>();
    try {
      List<TranslationProvider> chain = new ArrayList<>();
      for (Link link : settings.chain) {
        if (link instanceof Link.Given given) {
          chain.add(wrap.apply(given.provider()));
        } else {
          Link.Made made = (Link.Made) link;
          TranslationProvider provider = made.factory().open(made.config());
          opened.add(provider);
          chain.add(wrap.apply(provider));
        }
      }
      return new TranslationPipeline(
              chain,
              settings.kept,
              settings.segmenter,
              settings.dispatch,
              settings.finish,
              settings.memory,
              settings.glossary)
          .translate(recognized, source, settings.targets, ledger, human, settings.progress);
    } finally {
      opened.forEach(TranslationProvider::close);
    }
  }
}
