package dev.glotwire.cli.command;

import dev.glotwire.Translator;
import dev.glotwire.article.Article;
import dev.glotwire.bundle.BlockState;
import dev.glotwire.bundle.Bundle;
import dev.glotwire.bundle.BundleDraft;
import dev.glotwire.bundle.BundleWriter;
import dev.glotwire.bundle.HumanTexts;
import dev.glotwire.bundle.Ledger;
import dev.glotwire.bundle.Origin;
import dev.glotwire.bundle.TargetArticle;
import dev.glotwire.bundle.TargetBlock;
import dev.glotwire.cli.options.OutputOptions;
import dev.glotwire.cli.output.BundleSummary;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.ProgressLine;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.language.LanguageDetector;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.message.Messages;
import dev.glotwire.pipeline.SourceLanguage;
import dev.glotwire.plan.Plan;
import dev.glotwire.plan.PriceCard;
import dev.glotwire.read.ArticleReader;
import dev.glotwire.read.ArticleStructure;
import dev.glotwire.review.BundleShelf;
import dev.glotwire.review.Revision;
import dev.glotwire.spi.TranslationException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes one article after the other from its file to its bundle. */
final class ArticleRun {
  private static final Messages MESSAGES = Messages.of(ArticleRun.class);

  private final Console console;
  private final Talk talk;
  private final Translator translator;
  private final ArticleReader reader;
  private final Optional<Locale> source;
  private final List<Locale> targets;
  private final OutputOptions output;
  private final BundleWriter writer;
  private final MemoryOfRun memory;
  private final BundleShelf shelf;
  private final GlossaryNotices glossary;

  ArticleRun(
      Console console,
      Talk talk,
      Translator translator,
      ArticleReader reader,
      Optional<Locale> source,
      List<Locale> targets,
      OutputOptions output,
      BundleWriter writer,
      MemoryOfRun memory,
      GlossaryNotices glossary) {
    this.console = console;
    this.talk = talk;
    this.translator = translator;
    this.reader = reader;
    this.source = source;
    this.targets = targets;
    this.output = output;
    this.writer = writer;
    this.memory = memory;
    this.shelf = new BundleShelf(output.folder());
    this.glossary = glossary;
  }

  /**
   * Makes the bundle of {@code input}. Whether it could be written is looked at before anything is
   * paid for.
   *
   * @throws TranslationException if nothing at all could be translated, which leaves no bundle
   */
  BundleSummary toBundle(Input input) throws IOException {
    Readied readied = read(input);
    Path place = shelf.place(readied.article());
    try (BundleDraft draft = writer.reopen(readied.article(), targets, place)) {
      Revision revision = revision(readied, place);
      takeIn(input, revision);
      draft.accept(revision.files());
      if (draft.answers() > 0) {
        talk.say(MESSAGES.text("going-on", "input", input.label(), "count", draft.answers()));
      }
      Bundle bundle = translate(readied, draft.ledger(), texts(revision));
      Path folder = draft.write(bundle);
      BundleSummary summary = new BundleSummary(input.label(), bundle, Optional.of(folder));
      talk.say(summary.headline());
      summary.tell(talk);
      return summary;
    }
  }

  /** Returns what people wrote in the bundle in {@code place}, unless that is to be replaced. */
  private Revision revision(Readied readied, Path place) throws IOException {
    return writer.isReplacing()
        ? Revision.none()
        : Revision.of(place, readied.article(), readied.language());
  }

  private HumanTexts texts(Revision revision) {
    return output.isStaleTranslated() ? revision.texts().withoutStale() : revision.texts();
  }

  private void takeIn(Input input, Revision revision) {
    int edited = revision.changes().size();
    if (edited > 0) {
      memory.learn(revision.units(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS)));
      talk.say(MESSAGES.text("edited-by-hand", "input", input.label(), "count", edited));
    }
  }

  /**
   * Prints the translation of {@code input} into the one target language.
   *
   * @throws TranslationException if nothing at all could be translated, which prints nothing
   */
  ExitCode toStandardOutput(Input input) throws IOException {
    Bundle bundle = translate(read(input), Ledger.none(), HumanTexts.none());
    BundleSummary summary = new BundleSummary(input.label(), bundle, Optional.empty());
    if (summary.exitCode() != ExitCode.OK || talk.isDetailed()) {
      summary.tell(talk);
    } else {
      summary.tellNotices(talk);
    }
    TargetArticle target = bundle.targets().get(0);
    if (target.isHeld()) {
      talk.warn("held back: nothing is printed while a fact is wrong");
      return summary.exitCode();
    }
    byte[] bytes =
        bundle.article().write(target.contents(), Optional.of(target.language())).get(0).bytes();
    console.out().write(bytes, 0, bytes.length);
    return summary.exitCode();
  }

  /** Returns what translating {@code input} would take. */
  Plan plan(Input input, PriceCard prices) throws IOException {
    Readied readied = read(input);
    Path place = shelf.place(readied.article());
    Ledger ledger = BundleWriter.unfinished(place);
    HumanTexts texts = texts(revision(readied, place));
    return translator
        .from(readied.language().toLanguageTag())
        .plan(readied.article(), ledger, texts, prices);
  }

  /** An article with its parts recognized, which takes its language to be known. */
  private record Readied(Article article, Locale language) {}

  private Readied read(Input input) throws IOException {
    Article article = input.read(reader, console);
    Locale language =
        source.orElseGet(() -> SourceLanguage.of(article, LanguageDetector.standard()).language());
    requireOtherTargets(language, input);
    targets.forEach(target -> glossary.terms(language, target));
    return new Readied(ArticleStructure.recognize(article, language), language);
  }

  private void requireOtherTargets(Locale language, Input input) {
    for (Locale target : targets) {
      if (LanguageTags.isSame(language, target)) {
        throw Failure.of(
                ExitCode.USAGE,
                "same-language",
                input.label() + " is in " + target.toLanguageTag() + " already")
            .withHint("Leave that out of --to, or name the article's language with --from.");
      }
    }
  }

  private Bundle translate(Readied readied, Ledger ledger, HumanTexts texts) {
    ProgressLine progress = new ProgressLine(console, talk);
    try {
      Bundle bundle =
          translator
              .from(readied.language().toLanguageTag())
              .withProgress(progress)
              .translate(readied.article(), ledger, texts);
      // Ctrl-C ended the requests; what had arrived is still to be written.
      boolean interrupted = Thread.interrupted();
      if (isFruitless(bundle) && !interrupted && progress.problem().isPresent()) {
        throw progress.problem().get();
      }
      return bundle;
    } finally {
      progress.finish();
    }
  }

  /** Whether some block failed and no provider translated any. */
  private static boolean isFruitless(Bundle bundle) {
    return !bundle.isComplete()
        && bundle.targets().stream()
            .flatMap(target -> target.blocks().stream())
            .allMatch(ArticleRun::isUntranslated);
  }

  private static boolean isUntranslated(TargetBlock block) {
    return block.state() == BlockState.FAILED
        || block.state() == BlockState.KEPT
        || block.origin().filter(Origin::isFormatted).isPresent();
  }
}
