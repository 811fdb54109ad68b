package dev.glotwire.connector.internal;

import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.Engine;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Options that all translation services have.
 *
 * @param languages that are not in the provider's own table or have another code
 */
public record ServiceOptions(
    URI baseUri, Duration timeout, ServiceLimits limits, Optional<LanguageTable> languages) {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int MOST_TEXTS = 10_000;
  private static final int MOST_LENGTH = 10_000_000;
  private static final int MOST_REQUESTS = 100;

  /** Reads them; what is not given is {@code base} and {@code limits}. */
  public static ServiceOptions from(ProviderConfig.In in, String base, ServiceLimits limits) {
    return new ServiceOptions(
        in.uri("base-uri", base),
        in.seconds("timeout", TIMEOUT),
        new ServiceLimits(
            limits.texts() == 1 ? 1 : in.integer("max-texts", limits.texts(), 1, MOST_TEXTS),
            in.integer("max-length", limits.length(), 1, MOST_LENGTH),
            limits.unit(),
            in.integer("concurrency", limits.concurrency(), 1, MOST_REQUESTS)),
        languages(list(in, "languages")));
  }

  private static Optional<LanguageTable> languages(List<String> list) {
    return list.isEmpty()
        ? Optional.empty()
        : Optional.of(LanguageTable.parse(String.join(" ", list)));
  }

  /** Returns the values of an option that may hold several, with commas between them. */
  public static List<String> list(ProviderConfig.In in, String name) {
    return in.find(name).stream()
        .flatMap(text -> Stream.of(text.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** Returns {@code special} options and then these, described for help texts. */
  public static List<ProviderOption> described(
      String base, ServiceLimits limits, ProviderOption... special) {
    List<ProviderOption> options = new ArrayList<>(List.of(special));
    options.add(
        ProviderOption.of("base-uri", "the address of the service; " + base + " is the default"));
    if (limits.texts() > 1) {
      options.add(
          ProviderOption.of(
              "max-texts", "texts in a request; " + limits.texts() + " is the default"));
    }
    options.add(
        ProviderOption.of(
            "max-length",
            unit(limits.unit()) + " in a request; " + limits.length() + " is the default"));
    options.add(
        ProviderOption.of(
            "concurrency", "requests at a time; " + limits.concurrency() + " is the default"));
    options.add(
        ProviderOption.of("languages", "more languages and their codes, such as sw=swa,yo=yor"));
    options.add(ProviderOption.of("timeout", "seconds for a request; 60 is the default"));
    return List.copyOf(options);
  }

  private static String unit(Capabilities.LengthUnit unit) {
    return switch (unit) {
      case CHARACTERS -> "characters";
      case CODE_POINTS -> "code points";
      case UTF8_BYTES -> "bytes of UTF-8";
    };
  }

  /** Returns what a neural engine with these limits can do, here or elsewhere. */
  public Capabilities capabilities(Markup... markup) {
    Capabilities capabilities =
        Capabilities.standard(Engine.NEURAL)
            .withMarkup(markup)
            .withLimits(limits.texts(), limits.length(), limits.unit())
            .withConcurrency(limits.concurrency());
    return LocalAddress.isLocal(baseUri) ? capabilities.onThisMachine() : capabilities;
  }

  /**
   * Returns a client with these options, for a service whose errors are known by their status.
   *
   * @param secrets what must never show
   */
  public ApiClient client(String provider, Transport transport, Secret... secrets) {
    return client(provider, transport, error -> error.byStatus(Optional.empty()), secrets);
  }

  /**
   * Returns a client with these options.
   *
   * @param errors says what an answer with a status other than 2xx means
   * @param secrets what must never show
   */
  public ApiClient client(
      String provider,
      Transport transport,
      Function<ApiError, TranslationException> errors,
      Secret... secrets) {
    return new ApiClient(provider, transport, timeout, errors, secrets);
  }

  /** Returns {@code table} with the languages that were configured. */
  public LanguageTable with(LanguageTable table) {
    return languages.map(table::with).orElse(table);
  }
}
