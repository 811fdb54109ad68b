package dev.glotwire.pipeline;

import dev.glotwire.article.Content;
import dev.glotwire.article.TaggedText;
import dev.glotwire.bundle.Answer;
import dev.glotwire.bundle.BlockState;
import dev.glotwire.bundle.Candidate;
import dev.glotwire.bundle.Ledger;
import dev.glotwire.bundle.Origin;
import dev.glotwire.bundle.TargetBlock;
import dev.glotwire.dispatch.Outcome.Done;
import dev.glotwire.memory.Digest;
import dev.glotwire.memory.Lookup;
import dev.glotwire.memory.Match;
import dev.glotwire.memory.TranslationMemory;
import dev.glotwire.memory.TranslationUnit;
import dev.glotwire.memory.UnitState;
import dev.glotwire.protect.ProtectedText;
import dev.glotwire.spi.Capabilities.Engine;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.term.Term;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of the translations into one language, and where new ones are kept: the ledger of
 * the run, and the memory. Thread-safe if both are.
 *
 * <p>Of the memory an engine's answer is only taken if the same provider with the same settings
 * would be asked the same now; a person's words are taken whoever would be asked.
 */
final class Recall {
  /** More than a reviewer wants to read. */
  private static final int MOST_CANDIDATES = 3;

  /** More than a text that anybody wrote has; readers of XLIFF do not bear any depth. */
  private static final int MOST_TAGS = 100;

  private final Ledger ledger;
  private final Optional<TranslationMemory> memory;
  private final List<TranslationProvider> chain;
  private final List<TranslationProvider> trusted;
  private final Locale source;
  private final Locale target;
  private final Clock clock;

  /**
   * @param chain who may be asked
   * @param preferred how many of them, from the first on, come before or at the one that will be
   *     asked first: what a later one once answered is not as good
   */
  Recall(
      Ledger ledger,
      Optional<TranslationMemory> memory,
      List<TranslationProvider> chain,
      int preferred,
      Locale source,
      Locale target,
      Clock clock) {
    this.ledger = ledger;
    this.memory = memory.filter(store -> chain.stream().anyMatch(Recall::isKept));
    this.chain = chain;
    this.trusted = chain.subList(0, preferred).stream().filter(Recall::isTakenAgain).toList();
    this.source = source;
    this.target = target;
    this.clock = clock;
  }

  /** Nobody wants to find pseudo-translations again. */
  private static boolean isKept(TranslationProvider provider) {
    return provider.capabilities().engine() != Engine.PSEUDO;
  }

  /**
   * An engine of rules on this machine answers at once, for nothing, and always the same until it
   * is improved: then its old answers would only be in the way.
   */
  private static boolean isTakenAgain(TranslationProvider provider) {
    return isKept(provider)
        && !(provider.capabilities().engine() == Engine.RULE_BASED
            && provider.capabilities().local());
  }

  /**
   * A text that an engine may be asked for.
   *
   * @param text as it would be sent
   * @param content what {@code text} protects
   * @param source what the memory knows it by: the text as it stands in the article
   * @param context what stands around it there
   */
  record Asked(ProtectedText text, Content content, TaggedText source, String context) {}

  /**
   * A translation that need not be asked for.
   *
   * @param state what a block of it is: translated, if this run once asked for it
   * @param characters what this run once sent for it
   */
  record Known(Content content, Origin origin, BlockState state, long characters) {
    Done<Content> asOutcome() {
      return new Done<>(content, origin.provider(), origin.route(), origin.engine());
    }
  }

  /** Returns what the memory has of each of {@code texts}, which stand in {@code contexts}. */
  List<List<Match>> matches(List<TaggedText> texts, List<String> contexts) {
    if (memory.isEmpty() || texts.isEmpty()) {
      return Collections.nCopies(texts.size(), List.of());
    }
    List<Lookup> lookups = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      lookups.add(new Lookup(source, target, texts.get(i), contexts.get(i)));
    }
    return memory.get().findExact(lookups);
  }

  /**
   * Returns what the memory has of texts that are similar to the source of {@code block}, the most
   * similar first.
   *
   * @param own sources whose translations are none to offer
   */
  List<Candidate> candidates(TargetBlock block, String context, Set<TaggedText> own) {
    if (memory.isEmpty()) {
      return List.of();
    }
    Content content = block.source().content();
    TaggedText text = TaggedText.of(content);
    TaggedText shown = TaggedText.ofTarget(block.target(), content);
    List<Match> matches;
    try {
      matches =
          memory
              .get()
              .find(new Lookup(source, target, text, context), TranslationMemory.USUAL_SCORE);
    } catch (UncheckedIOException e) {
      return List.of(); // all is translated by now, and is not to be lost for want of an offer
    }
    return matches.stream()
        .filter(match -> match.unit().targetText().tags().size() <= MOST_TAGS)
        .filter(match -> match.unit().state().isHuman() || !own.contains(match.unit().sourceText()))
        .filter(match -> !match.unit().targetText().equals(shown))
        .limit(MOST_CANDIDATES)
        .map(
            match ->
                new Candidate(
                    match.unit().sourceText(),
                    match.unit().targetText(),
                    match.score(),
                    match.unit().origin()))
        .toList();
  }

  /** Returns what a person made of {@code content}, if that is among {@code matches}. */
  Optional<Known> human(Content content, List<Match> matches) {
    return matches.stream()
        .map(Match::unit)
        .filter(unit -> unit.state().isHuman())
        .flatMap(unit -> known(unit, content, BlockState.HUMAN).stream())
        .findFirst();
  }

  /** Returns the answer to {@code asked} that this run has got before, or else the memory's. */
  Optional<Known> find(Asked asked, List<Match> matches) {
    Optional<Known> arrived =
        ledger
            .find(question(asked))
            .flatMap(
                answer ->
                    answer
                        .text()
                        .on(asked.content())
                        .map(
                            content ->
                                new Known(
                                    content,
                                    answer.origin(),
                                    BlockState.TRANSLATED,
                                    answer.characters())));
    return arrived.or(
        () ->
            matches.stream()
                .map(Match::unit)
                .filter(unit -> isTakenAgain(unit, asked))
                .flatMap(unit -> known(unit, asked.content(), BlockState.REUSED).stream())
                .findFirst());
  }

  private boolean isTakenAgain(TranslationUnit unit, Asked asked) {
    return trusted.stream()
        .anyMatch(
            provider ->
                provider.name().equals(unit.origin().provider())
                    && variant(provider, asked).equals(unit.variant()));
  }

  private static Optional<Known> known(TranslationUnit unit, Content content, BlockState state) {
    return unit.targetText()
        .on(content)
        .map(translation -> new Known(translation, unit.origin(), state, 0));
  }

  /**
   * Keeps an answer that has arrived.
   *
   * @param characters what was sent for it
   */
  void keep(Asked asked, Done<Content> answer, long characters) {
    TaggedText text = TaggedText.ofTarget(answer.value(), asked.content());
    Origin origin = new Origin(answer.provider(), answer.engine(), answer.route());
    ledger.record(new Answer(question(asked), text, origin, characters));
    Optional<TranslationProvider> provider =
        chain.stream().filter(one -> one.name().equals(answer.provider())).findFirst();
    if (memory.isEmpty() || provider.filter(Recall::isKept).isEmpty() || text.value().isEmpty()) {
      return;
    }
    TranslationUnit unit =
        new TranslationUnit(
            source,
            target,
            asked.source(),
            text,
            asked.context(),
            UnitState.TRANSLATED,
            origin,
            variant(provider.get(), asked),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    memory.get().add(List.of(unit));
  }

  /** Returns what the answer to {@code asked} depends on beside its text and context. */
  private static String variant(TranslationProvider provider, Asked asked) {
    List<String> parts = new ArrayList<>();
    parts.add(provider.settings());
    parts.add(asked.text().encode(Markup.PLAIN));
    if (provider.capabilities().takesTerms()) {
      parts.addAll(instructions(asked));
    }
    return Digest.of(parts.toArray(String[]::new)).hex();
  }

  /** Returns what a glossary says of words in it. */
  private static List<String> instructions(Asked asked) {
    return asked.text().terms().stream().map(Term::instruction).toList();
  }

  /** Returns what tells {@code asked} and those who are asked from all else. */
  private String question(Asked asked) {
    String providers =
        chain.stream()
            .map(provider -> provider.name() + "\n" + provider.settings())
            .collect(Collectors.joining("\n\n"));
    List<String> parts = new ArrayList<>();
    parts.add(source.toLanguageTag());
    parts.add(target.toLanguageTag());
    parts.add(providers);
    parts.add(asked.source().value());
    parts.add(asked.text().encode(Markup.PLAIN));
    if (chain.stream().anyMatch(provider -> provider.capabilities().takesTerms())) {
      parts.addAll(instructions(asked));
    }
    return Digest.of(parts.toArray(String[]::new)).hex();
  }
}
