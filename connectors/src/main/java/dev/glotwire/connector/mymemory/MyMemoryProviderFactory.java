package dev.glotwire.connector.mymemory;

import dev.glotwire.connector.internal.ServiceFactory;
import java.util.OptionalInt;

/** Makes the provider of MyMemory. */
public final class MyMemoryProviderFactory extends ServiceFactory<MyMemoryOptions> {

  public MyMemoryProviderFactory() {
    super(
        MyMemoryProvider.NAME,
        "MyMemory",
        0,
        MyMemoryOptions.described(),
        MyMemoryOptions::from,
        (options, config) -> new MyMemoryProvider(options, config.transport()));
  }

  /** It needs no key, but nobody's texts are sent anywhere unasked. */
  @Override
  public OptionalInt defaultRank() {
    return OptionalInt.empty();
  }
}
