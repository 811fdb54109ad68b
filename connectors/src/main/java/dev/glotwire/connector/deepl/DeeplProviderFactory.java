package dev.glotwire.connector.deepl;

import dev.glotwire.connector.internal.ServiceFactory;

/** Makes the provider of DeepL. */
public final class DeeplProviderFactory extends ServiceFactory<DeeplOptions> {
  private static final int RANK = 100;

  public DeeplProviderFactory() {
    super(
        DeeplProvider.NAME,
        "DeepL",
        RANK,
        DeeplOptions.described(),
        DeeplOptions::from,
        DeeplProvider::new);
  }
}
