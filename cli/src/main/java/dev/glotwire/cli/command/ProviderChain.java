package dev.glotwire.cli.command;

import dev.glotwire.Translator;
import dev.glotwire.cli.options.ProviderChoice;
import dev.glotwire.spi.Capabilities.Engine;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.TranslationProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The providers of a run, opened for all of its articles, in the order they are tried. */
final class ProviderChain implements AutoCloseable {
  private final List<TranslationProvider> opened;

  private ProviderChain(List<TranslationProvider> opened) {
    this.opened = opened;
  }

  /**
   * Opens those that {@code names} ask for, or the ready ones where it is empty.
   *
   * @throws dev.glotwire.cli.output.Failure if one is unknown, not ready or wrongly configured
   */
  static ProviderChain open(ProviderChoice choice, List<String> names) {
    List<ProviderFactory> factories = choice.choose(names);
    ProviderChain chain = new ProviderChain(new ArrayList<>());
    try {
      factories.forEach(factory -> chain.opened.add(choice.create(factory)));
    } catch (RuntimeException e) {
      chain.close();
      throw e;
    }
    return chain;
  }

  List<String> names() {
    return opened.stream().map(TranslationProvider::name).toList();
  }

  /** Whether somebody may want to see again what these translate. */
  boolean isWorthRemembering() {
    return !isPseudo();
  }

  /** Whether they make pseudo-translations and nothing else. */
  boolean isPseudo() {
    return opened.stream().allMatch(one -> one.capabilities().engine() == Engine.PSEUDO);
  }

  /** Returns a translator into {@code targets}, at least one, with these providers. */
  Translator translator(List<Locale> targets) {
    String[] tags = targets.stream().map(Locale::toLanguageTag).toArray(String[]::new);
    TranslationProvider[] failover =
        opened.subList(1, opened.size()).toArray(TranslationProvider[]::new);
    String[] more = java.util.Arrays.copyOfRange(tags, 1, tags.length);
    return Translator.using(opened.get(0), failover).into(tags[0], more);
  }

  @Override
  public void close() {
    opened.forEach(TranslationProvider::close);
  }
}
