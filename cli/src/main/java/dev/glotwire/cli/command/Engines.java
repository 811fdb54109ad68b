package dev.glotwire.cli.command;

import dev.glotwire.Translator;
import dev.glotwire.bundle.BlockState;
import dev.glotwire.bundle.Bundle;
import dev.glotwire.bundle.TargetArticle;
import dev.glotwire.cli.options.ProviderChoice;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The providers of one run, open; and what went wrong with them. */
final class Engines implements AutoCloseable {
  private final List<Witness> witnesses;

  private Engines(List<Witness> witnesses) {
    this.witnesses = witnesses;
  }

  /**
   * Opens the providers of {@code factories}, at least one.
   *
   * @throws dev.glotwire.cli.output.Failure if an option is wrong
   */
  static Engines open(ProviderChoice choice, List<ProviderFactory> factories, Talk talk) {
    Engines engines = new Engines(new ArrayList<>());
    try {
      factories.forEach(
          factory -> engines.witnesses.add(new Witness(choice.create(factory), talk)));
      talk.detail(
          "providers: "
              + String.join(", ", factories.stream().map(ProviderFactory::name).toList()));
      return engines;
    } catch (RuntimeException e) {
      engines.close();
      throw e;
    }
  }

  /** Returns a translator that asks these providers in order. */
  Translator into(List<Locale> targets) {
    String[] tags = targets.stream().map(Locale::toLanguageTag).toArray(String[]::new);
    TranslationProvider[] others =
        witnesses.subList(1, witnesses.size()).toArray(TranslationProvider[]::new);
    String[] more = java.util.Arrays.copyOfRange(tags, 1, tags.length);
    return Translator.using(witnesses.get(0), others).into(tags[0], more);
  }

  /**
   * Makes sure that {@code bundle} holds a translation at all.
   *
   * @throws TranslationException what kept all of it from being translated
   */
  void requireAny(Bundle bundle) {
    boolean failed = false;
    for (TargetArticle target : bundle.targets()) {
      if (target.blocks().stream().anyMatch(Engines::isTranslated)) {
        return;
      }
      failed |= target.count(BlockState.FAILED) > 0;
    }
    if (failed) {
      Optional<TranslationException> problem =
          witnesses.stream().flatMap(witness -> witness.problem().stream()).findFirst();
      if (problem.isPresent()) {
        throw problem.get();
      }
    }
  }

  private static boolean isTranslated(dev.glotwire.bundle.TargetBlock block) {
    return (block.state() == BlockState.TRANSLATED || block.state() == BlockState.REUSED)
        && block.origin().map(origin -> !Objects.equals(origin.provider(), "icu")).orElse(true);
  }

  @Override
  public void close() {
    witnesses.forEach(Witness::close);
  }
}
