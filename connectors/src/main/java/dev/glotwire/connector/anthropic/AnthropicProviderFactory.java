package dev.glotwire.connector.anthropic;

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

/** Makes the provider of Anthropic's models. */
public final class AnthropicProviderFactory implements ProviderFactory {
  static final String NAME = "anthropic";

  private static final int RANK = 510;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "Anthropic";
  }

  @Override
  public List<ProviderOption> options() {
    return AnthropicOptions.described();
  }

  @Override
  public Optional<String> missing(ProviderConfig config) {
    try {
      AnthropicOptions.from(config);
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
    AnthropicOptions options = AnthropicOptions.from(config);
    ApiClient api =
        new ApiClient(
            NAME, config.transport(), options.timeout(), AnthropicModel::error, options.apiKey());
    return new ChatProvider(
        NAME,
        new ChatTranslator(NAME, options.chat(), new AnthropicModel(options, api)),
        api,
        false);
  }
}
