package dev.glotwire.connector.gemini;

import dev.glotwire.connector.internal.ApiClient;
import dev.glotwire.connector.internal.chat.ChatProvider;
import dev.glotwire.connector.internal.chat.ChatTranslator;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the provider of Google's Gemini. */
public final class GeminiProviderFactory implements ProviderFactory {
  static final String NAME = "gemini";

  private static final int RANK = 520;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "Google Gemini";
  }

  @Override
  public List<ProviderOption> options() {
    return GeminiOptions.described();
  }

  @Override
  public Optional<String> missing(ProviderConfig config) {
    try {
      GeminiOptions.from(config);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  @Override
  public OptionalInt defaultRank() {
    return OptionalInt.of(RANK);
  }

  @Override
  public TranslationProvider create(ProviderConfig config) {
    GeminiOptions options = GeminiOptions.from(config);
    ApiClient api =
        new ApiClient(
            NAME, config.transport(), options.timeout(), GeminiModel::error, options.apiKey());
    return new ChatProvider(
        NAME, new ChatTranslator(NAME, options.chat(), new GeminiModel(options, api)), api, false);
  }
}
