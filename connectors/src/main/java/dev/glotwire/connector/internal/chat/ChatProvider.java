package dev.glotwire.connector.internal.chat;

import dev.glotwire.connector.internal.ApiClient;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;

/**
 * A language model as a provider. It says that it takes any pair of languages: which ones a model
 * knows well, no service tells.
 */
public final class ChatProvider implements TranslationProvider {
  private final String name;
  private final ChatTranslator translator;
  private final ApiClient api;
  private final boolean local;

  /**
   * @param api is closed with the provider
   * @param local whether the model runs on this machine
   */
  public ChatProvider(String name, ChatTranslator translator, ApiClient api, boolean local) {
    this.name = name;
    this.translator = translator;
    this.api = api;
    this.local = local;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Capabilities capabilities() {
    Capabilities capabilities = translator.capabilities();
    return local ? capabilities.onThisMachine() : capabilities;
  }

  @Override
  public LanguageSupport languages() {
    return LanguageSupport.any();
  }

  @Override
  public String settings() {
    return translator.fingerprint();
  }

  @Override
  public Translations translate(Batch batch) {
    return translator.translate(batch);
  }

  @Override
  public void close() {
    api.close();
  }
}
