package dev.glotwire.connector.mymemory;

import dev.glotwire.connector.internal.ServiceLimits;
import dev.glotwire.connector.internal.ServiceOptions;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.util.List;
import java.util.Optional;

/**
 * Options of MyMemory, none of which is needed.
 *
 * @param key of a private memory
 * @param email raises what is free a day
 * @param machine whether what no memory holds is translated by machine
 */
record MyMemoryOptions(
    ServiceOptions service, Optional<Secret> key, Optional<String> email, boolean machine) {
  private static final String KEY = "MYMEMORY_KEY";
  private static final String EMAIL = "MYMEMORY_EMAIL";
  private static final String BASE = "https://api.mymemory.translated.net/";
  private static final ServiceLimits LIMITS = new ServiceLimits(1, 500, LengthUnit.UTF8_BYTES, 2);

  static MyMemoryOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new MyMemoryOptions(
                ServiceOptions.from(in, BASE, LIMITS),
                in.findSecret("key", KEY),
                in.find("email", EMAIL),
                in.flag("machine-translation", true)));
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        BASE,
        LIMITS,
        new ProviderOption("key", KEY, true, false, "the key of a private memory"),
        ProviderOption.of("email", EMAIL, "your address, which raises the free limit of a day"),
        ProviderOption.of(
            "machine-translation",
            "whether what no memory holds is translated; true is the default"));
  }

  Secret[] secrets() {
    return key.stream().toArray(Secret[]::new);
  }
}
