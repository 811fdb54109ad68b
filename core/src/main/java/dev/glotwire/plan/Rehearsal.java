package dev.glotwire.plan;

import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Stands in for a provider while a run is planned: it takes what the provider would be sent,
 * translates nothing and answers what it was sent. Because the run goes its ordinary way, what is
 * counted is what will be sent. Thread-safe.
 */
public final class Rehearsal implements TranslationProvider {
  /** The engine of what was only rehearsed. */
  static final String ENGINE = "rehearsal";

  private final TranslationProvider provider;
  private final List<Batch> batches = new ArrayList<>();

  /**
   * @param provider whom it stands in for; asked for its languages only, and closed with this
   */
  public Rehearsal(TranslationProvider provider) {
    this.provider = provider;
  }

  @Override
  public String name() {
    return provider.name();
  }

  @Override
  public String settings() {
    return provider.settings();
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
    synchronized (batches) {
      batches.add(batch);
    }
    return new Translations(batch.texts(), List.of(batch.source(), batch.target()), ENGINE);
  }

  /** Returns how many requests were made for {@code target}. */
  public int requests(Locale target) {
    return batches(target).size();
  }

  /** Returns how many texts were in them. */
  public int texts(Locale target) {
    return batches(target).stream().mapToInt(batch -> batch.texts().size()).sum();
  }

  /** Returns how long the texts were, all together, in {@code unit}. */
  public long length(Locale target, LengthUnit unit) {
    return batches(target).stream()
        .flatMap(batch -> batch.texts().stream())
        .mapToLong(unit::of)
        .sum();
  }

  private List<Batch> batches(Locale target) {
    synchronized (batches) {
      return batches.stream().filter(batch -> batch.target().equals(target)).toList();
    }
  }

  @Override
  public void close() {
    provider.close();
  }
}
