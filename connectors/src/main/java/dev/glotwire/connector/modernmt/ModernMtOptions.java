package dev.glotwire.connector.modernmt;

import dev.glotwire.connector.internal.ServiceLimits;
import dev.glotwire.connector.internal.ServiceOptions;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.util.List;
import java.util.Optional;

/**
 * Options of ModernMT.
 *
 * @param hints ids of the memories that translations follow
 * @param glossaries ids of the glossaries
 * @param priority {@code normal} or {@code background}
 */
record ModernMtOptions(
    ServiceOptions service,
    Secret apiKey,
    List<String> hints,
    List<String> glossaries,
    Optional<String> projectId,
    String priority) {
  private static final String KEY = "MMT_API_KEY";
  private static final String BASE = "https://api.modernmt.com/";
  private static final ServiceLimits LIMITS =
      new ServiceLimits(128, 5_000, LengthUnit.CHARACTERS, 4);
  private static final String NORMAL = "normal";

  static ModernMtOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new ModernMtOptions(
                ServiceOptions.from(in, BASE, LIMITS),
                in.secret("api-key", KEY),
                ServiceOptions.list(in, "hints"),
                ServiceOptions.list(in, "glossaries"),
                in.find("project-id"),
                in.choice("priority", NORMAL, List.of(NORMAL, "background"))));
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        BASE,
        LIMITS,
        ProviderOption.key("api-key", KEY, "the key"),
        ProviderOption.of("hints", "ids of memories to follow, such as 3,17"),
        ProviderOption.of("glossaries", "ids of glossaries, such as 3,17"),
        ProviderOption.of("project-id", "the project that the request counts for"),
        ProviderOption.of("priority", "normal (the default) or background"));
  }
}
