package dev.glotwire.connector.openai;

import dev.glotwire.connector.internal.ApiClient;
import dev.glotwire.connector.internal.chat.ChatProvider;
import dev.glotwire.connector.internal.chat.ChatTranslator;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the provider of a model that is asked by OpenAI's protocol, wherever it runs. */
public final class OpenAiProviderFactory implements ProviderFactory {
  static final String NAME = "openai";

  private static final int RANK = 500;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "OpenAI and compatible";
  }

  @Override
  public List<ProviderOption> options() {
    return OpenAiOptions.described();
  }

  @Override
  public Optional<String> missing(ProviderConfig config) {
    try {
      OpenAiOptions.from(config);
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
    OpenAiOptions options = OpenAiOptions.from(config);
    ApiClient api =
        new ApiClient(
            NAME,
            config.transport(),
            options.timeout(),
            OpenAiModel::error,
            options.apiKey().stream().toArray(Secret[]::new));
    return new ChatProvider(
        NAME,
        new ChatTranslator(NAME, options.chat(), new OpenAiModel(options, api)),
        api,
        options.isLocal());
  }
}
