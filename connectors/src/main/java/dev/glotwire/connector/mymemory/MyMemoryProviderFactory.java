package dev.glotwire.connector.mymemory;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;
import java.util.OptionalInt;

/** Makes the provider of MyMemory. */
public final class MyMemoryProviderFactory extends ServiceFactory<MyMemoryOptions> {

  public MyMemoryProviderFactory() {
    super(MyMemoryProvider.NAME, "MyMemory", 0);
  }

  @Override
  public List<ProviderOption> options() {
    return MyMemoryOptions.described();
  }

  @Override
  protected MyMemoryOptions read(ProviderConfig config) {
    return MyMemoryOptions.from(config);
  }

  @Override
  protected TranslationProvider make(MyMemoryOptions options, ProviderConfig config) {
    return new MyMemoryProvider(options, config.transport());
  }

  /** It needs no key, but nobody's texts are sent anywhere unasked. */
  @Override
  public OptionalInt defaultRank() {
    return OptionalInt.empty();
  }
}
