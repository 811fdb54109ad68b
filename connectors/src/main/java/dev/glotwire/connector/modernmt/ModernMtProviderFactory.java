package dev.glotwire.connector.modernmt;

import dev.glotwire.connector.internal.ServiceFactory;

/** Makes the provider of ModernMT. */
public final class ModernMtProviderFactory extends ServiceFactory<ModernMtOptions> {
  private static final int RANK = 210;

  public ModernMtProviderFactory() {
    super(
        ModernMtProvider.NAME,
        "ModernMT",
        RANK,
        ModernMtOptions.described(),
        ModernMtOptions::from,
        (options, config) -> new ModernMtProvider(options, config.transport()));
  }
}
