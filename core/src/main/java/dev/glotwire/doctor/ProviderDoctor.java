package dev.glotwire.doctor;

import dev.glotwire.dispatch.Time;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationProvider;
import java.util.Locale;

/**
 * Examines providers: asks one for its languages, sends it some twenty short sentences, and
 * compares what comes back with what it declares and with what every provider promises. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * CapabilityReport report =
 *     ProviderDoctor.standard().examine(provider, Locale.ENGLISH, Locale.forLanguageTag("es"));
 * report.broken().forEach(each -> log.warn("{}: {}", each.trait().label(), each.measured()));
 * }</pre>
 *
 * <p>The service is really asked, and may bill for it: less than 3,000 characters as a rule. An
 * engine that answers differently each time, such as a language model, may pass today and fail
 * tomorrow.
 */
public final class ProviderDoctor {
  private final Time time;

  private ProviderDoctor(Time time) {
    this.time = time;
  }

  public static ProviderDoctor standard() {
    return new ProviderDoctor(Time.system());
  }

  /** Returns one that waits by {@code other} while a service is busy. */
  public ProviderDoctor withTime(Time other) {
    return new ProviderDoctor(other);
  }

  /**
   * Examines {@code provider} with texts in {@code source}.
   *
   * @throws IllegalArgumentException if there are no probes in {@code source}; there are in
   *     English, French, German and Spanish
   * @throws TranslationException if nothing can be measured: the key is refused, the quota is used
   *     up, the pair of languages is not supported, or no answer comes at all
   */
  public CapabilityReport examine(TranslationProvider provider, Locale source, Locale target) {
    Phrases phrases = Phrases.in(source);
    Asker asker = new Asker(provider, source, target, time);
    return new Examination(provider, phrases, asker, source, target).report();
  }
}
