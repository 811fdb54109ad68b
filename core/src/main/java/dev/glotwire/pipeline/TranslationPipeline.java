package dev.glotwire.pipeline;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.bundle.Bundle;
import dev.glotwire.bundle.HumanTexts;
import dev.glotwire.bundle.Ledger;
import dev.glotwire.bundle.TargetArticle;
import dev.glotwire.check.Gate;
import dev.glotwire.dispatch.DispatchSettings;
import dev.glotwire.dispatch.Dispatcher;
import dev.glotwire.format.Literals;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.memory.TranslationMemory;
import dev.glotwire.protect.KeptText;
import dev.glotwire.segment.Segmenter;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.term.Glossary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Makes a bundle of an article: every block of it, in every language, is kept, formatted or
 * translated, and is accounted for. Immutable and thread-safe; the providers stay open.
 */
public final class TranslationPipeline {

  /**
   * Languages that are worked on at a time; a provider's own limit of requests holds for all of
   * them.
   */
  private static final int LANGUAGES_AT_A_TIME = 4;

  private final List<TranslationProvider> chain;
  private final KeptText kept;
  private final Segmenter segmenter;
  private final DispatchSettings dispatch;
  private final Finish finish;
  private final Optional<TranslationMemory> memory;
  private final Glossary glossary;

  /** A pipeline without a glossary. */
  public TranslationPipeline(
      List<TranslationProvider> chain,
      KeptText kept,
      Segmenter segmenter,
      DispatchSettings dispatch,
      Finish finish,
      Optional<TranslationMemory> memory) {
    this(chain, kept, segmenter, dispatch, finish, memory, Glossary.none());
  }

  /**
   * @param chain the providers to try for each text, in order; at least one
   * @param kept what must not be translated
   * @param finish what is done to every block that was translated
   * @param memory where earlier translations are found and new ones are kept; stays open
   * @param glossary what words are to be and must not be; told to providers that heed it, and
   *     looked for in what comes back from any
   */
  public TranslationPipeline(
      List<TranslationProvider> chain,
      KeptText kept,
      Segmenter segmenter,
      DispatchSettings dispatch,
      Finish finish,
      Optional<TranslationMemory> memory,
      Glossary glossary) {
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a pipeline needs at least one provider");
    }
    this.chain = List.copyOf(chain);
    this.kept = kept;
    this.segmenter = segmenter;
    this.dispatch = dispatch;
    this.finish = finish;
    this.memory = memory;
    this.glossary = glossary;
  }

  /** Returns the bundle of an article that has none yet, or none that a person worked on. */
  public Bundle translate(
      Article article, Locale source, List<Locale> targets, Ledger ledger, Progress progress) {
    return translate(article, source, targets, ledger, HumanTexts.none(), progress);
  }

  /**
   * Returns the bundle of {@code article}. A block that nobody could translate is {@linkplain
   * dev.glotwire.bundle.BlockState#FAILED failed} in it and says why; that is no exception.
   *
   * <p>An interrupt of the calling thread ends the requests under way: what has arrived is kept,
   * all other blocks fail as cancelled, and the thread stays interrupted.
   *
   * @param article with its dateline and headline recognized
   * @param targets at least one, each but once
   * @param ledger where every answer is kept as it arrives, and those of an unfinished run are
   *     found
   * @param human what people wrote in the bundle that this one follows; it is taken as it is
   * @throws java.io.UncheckedIOException if the memory cannot be read, before anything is sent, or
   *     an answer cannot be kept in the ledger
   * @throws IllegalArgumentException if a target is the source language or none is given
   * @throws TranslationException.UnsupportedLanguage if no provider of the chain translates into a
   *     target, before anything is sent
   */
  public Bundle translate(
      Article article,
      Locale source,
      List<Locale> targets,
      Ledger ledger,
      HumanTexts human,
      Progress progress) {
    List<Locale> distinct = targets.stream().distinct().toList();
    List<Recall> recalls = new ArrayList<>();
    if (distinct.isEmpty()) {
      throw new IllegalArgumentException("no target language is given");
    }
    for (Locale target : distinct) {
      if (LanguageTags.isSame(source, target)) {
        throw new IllegalArgumentException(
            "the article is in "
                + target.toLanguageTag()
                + " already; leave it out of the targets");
      }
      int preferred = 1 + requireSupport(source, target);
      recalls.add(new Recall(ledger, memory, chain, preferred, source, target, Clock.systemUTC()));
    }
    Progress ordered = new OneAtATime(progress);
    ordered.started(source, distinct, article.blocks().size());
    Optional<CompletableFuture<Literals>> literals = literals(article, source);
    try (Dispatcher dispatcher = Dispatcher.of(chain, dispatch)) {
      List<TargetRun> runs = new ArrayList<>();
      for (int i = 0; i < distinct.size(); i++) {
        runs.add(
            new TargetRun(
                article,
                source,
                distinct.get(i),
                kept,
                glossary.terms(source, distinct.get(i)),
                splitter(),
                finish,
                literals,
                recalls.get(i),
                human,
                dispatcher,
                ordered));
      }
      return new Bundle(article, source, runAll(runs), glossary.files());
    }
  }

  /** Returns what finds the literals of the article, made beside the engine's work if at all. */
  private Optional<CompletableFuture<Literals>> literals(Article article, Locale source) {
    return finish.gate() == Gate.OFF
        ? Optional.empty()
        : Optional.of(
            CompletableFuture.supplyAsync(() -> Literals.in(source).inOrderOf(textOf(article))));
  }

  private static String textOf(Article article) {
    return article.blocks().stream()
        .filter(Block::isTranslatable)
        .map(block -> block.content().plainText())
        .collect(Collectors.joining("\n"));
  }

  private Splitter splitter() {
    // Markup and escapes may double a text; the shortest limit of the chain holds, so that failover
    // can.
    int shortest =
        chain.stream()
            .map(TranslationProvider::capabilities)
            .mapToInt(
                can ->
                    switch (can.unit()) {
                      case CHARACTERS, CODE_POINTS -> can.maxLength();
                      case UTF8_BYTES -> can.maxLength() / 3;
                    })
            .min()
            .orElseThrow();
    return new Splitter(segmenter, Math.max(1, shortest / 2));
  }

  /** Returns the place in the chain of the first provider that translates the pair. */
  private int requireSupport(Locale source, Locale target) {
    for (int place = 0; place < chain.size(); place++) {
      try {
        if (chain.get(place).languages().supports(source, target)) {
          return place;
        }
      } catch (TranslationException e) {
        return place; // it cannot say: the texts themselves will show
      }
    }
    TranslationProvider first = chain.get(0);
    throw new TranslationException.UnsupportedLanguage(
        first.name(), refusal(first.languages(), source, target));
  }

  private static String refusal(LanguageSupport support, Locale source, Locale target) {
    String targets =
        support.targets(source).stream()
            .map(Locale::toLanguageTag)
            .sorted()
            .collect(Collectors.joining(", "));
    String from = source.toLanguageTag();
    return "no translation from "
        + from
        + " into "
        + target.toLanguageTag()
        + (targets.isEmpty()
            ? "; nor into any other language"
            : "; from " + from + " there are " + targets);
  }

  private static List<TargetArticle> runAll(List<TargetRun> runs) {
    if (runs.size() == 1) {
      return List.of(runs.get(0).run());
    }
    ExecutorService workers =
        Executors.newFixedThreadPool(
            Math.min(runs.size(), LANGUAGES_AT_A_TIME), TranslationPipeline::thread);
    try {
      List<Future<TargetArticle>> futures = new ArrayList<>();
      for (TargetRun run : runs) {
        futures.add(workers.submit(run::run));
      }
      return collect(futures, workers);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  /**
   * Returns what the runs made. An interrupt is passed on to them once: each ends its requests and
   * comes back with what it has.
   */
  private static List<TargetArticle> collect(
      List<Future<TargetArticle>> futures, ExecutorService workers) throws ExecutionException {
    List<TargetArticle> targets = new ArrayList<>();
    boolean interrupted = false;
    while (targets.size() < futures.size()) {
      try {
        targets.add(futures.get(targets.size()).get());
      } catch (InterruptedException e) {
        interrupted = true;
        for (Runnable waiting : workers.shutdownNow()) {
          Thread.currentThread().interrupt(); // so that it sends nothing
          waiting.run();
        }
        Thread.interrupted();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return targets;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "glotwire-language");
    thread.setDaemon(true);
    return thread;
  }

  /** Passes on what it hears, one call at a time. */
  private record OneAtATime(Progress listener) implements Progress {
    @Override
    public synchronized void started(Locale source, List<Locale> targets, int blocks) {
      listener.started(source, targets, blocks);
    }

    @Override
    public synchronized void failed(
        Locale target, String blockId, Optional<TranslationException> cause) {
      listener.failed(target, blockId, cause);
    }

    @Override
    public synchronized void settled(
        Locale target, String blockId, dev.glotwire.bundle.BlockState state) {
      listener.settled(target, blockId, state);
    }
  }
}
