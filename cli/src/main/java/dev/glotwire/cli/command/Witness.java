package dev.glotwire.cli.command;

import dev.glotwire.cli.output.Talk;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Stands before a provider and remembers what went wrong with it, to say why a run failed. */
final class Witness implements TranslationProvider {
  private final TranslationProvider provider;
  private final Talk talk;
  private final AtomicReference<TranslationException> problem = new AtomicReference<>();

  Witness(TranslationProvider provider, Talk talk) {
    this.provider = provider;
    this.talk = talk;
  }

  /** Returns what it threw last, if it ever threw. */
  Optional<TranslationException> problem() {
    return Optional.ofNullable(problem.get());
  }

  @Override
  public String name() {
    return provider.name();
  }

  @Override
  public Capabilities capabilities() {
    return provider.capabilities();
  }

  @Override
  public LanguageSupport languages() {
    return provider.languages();
  }

  @Override
  public Translations translate(Batch batch) {
    try {
      return provider.translate(batch);
    } catch (TranslationException e) {
      problem.set(e);
      talk.detail(String.valueOf(e.getMessage()));
      throw e;
    }
  }

  @Override
  public void close() {
    provider.close();
  }
}
