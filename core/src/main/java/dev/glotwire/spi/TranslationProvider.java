package dev.glotwire.spi;

import java.util.Optional;

/**
 * A translation engine or service. Implementations are thread-safe.
 *
 * <p>A provider makes one request of {@link #translate} and reports what happened; it neither
 * retries nor waits, and it never returns the source as if it were a translation. Whoever creates a
 * provider closes it.
 */
public interface TranslationProvider extends AutoCloseable {

  /** Returns the name it is asked for by, such as {@code deepl}. */
  String name();

  /** Returns what it can do; the same at every call. */
  Capabilities capabilities();

  /**
   * Returns the languages it translates. May ask the service, at most once.
   *
   * @throws TranslationException if the service cannot be asked
   */
  LanguageSupport languages();

  /**
   * Returns what was set that decides what it answers, such as a model or a tone, in any form: an
   * answer is only taken again for the same. Never a key. The default is that nothing was.
   */
  default String settings() {
    return "";
  }

  /**
   * Translates the texts of {@code batch}.
   *
   * @throws TranslationException if any of them could not be translated
   */
  Translations translate(Batch batch);

  /**
   * Asks the service how much of the account's allowance is used; empty where it cannot tell, which
   * is the default.
   *
   * @throws TranslationException if the service cannot be asked
   */
  default Optional<Usage> usage() {
    return Optional.empty();
  }

  /** Releases connections and processes; does nothing by default. */
  @Override
  default void close() {}
}
