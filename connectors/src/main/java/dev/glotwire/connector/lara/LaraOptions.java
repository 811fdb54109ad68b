package dev.glotwire.connector.lara;

import dev.glotwire.connector.internal.ServiceLimits;
import dev.glotwire.connector.internal.ServiceOptions;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.util.List;
import java.util.Optional;

/**
 * Options of Lara.
 *
 * @param memories ids of the memories that translations follow
 * @param instructions in words, for the model behind the service
 * @param style {@code faithful}, {@code fluid} or {@code creative}
 * @param noTrace whether the service is asked to keep no log
 */
record LaraOptions(
    ServiceOptions service,
    Secret keyId,
    Secret keySecret,
    List<String> memories,
    List<String> glossaries,
    Optional<String> instructions,
    String style,
    boolean noTrace) {
  private static final String KEY_ID = "LARA_ACCESS_KEY_ID";
  private static final String SECRET = "LARA_ACCESS_KEY_SECRET";
  private static final String BASE = "https://api.laratranslate.com/";
  private static final ServiceLimits LIMITS =
      new ServiceLimits(50, 10_000, LengthUnit.CHARACTERS, 4);
  private static final String FAITHFUL = "faithful";

  static LaraOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new LaraOptions(
                ServiceOptions.from(in, BASE, LIMITS),
                in.secret("access-key-id", KEY_ID),
                in.secret("access-key-secret", SECRET),
                ServiceOptions.list(in, "memories"),
                ServiceOptions.list(in, "glossaries"),
                in.find("instructions"),
                in.choice("style", FAITHFUL, List.of(FAITHFUL, "fluid", "creative")),
                in.flag("no-trace", false)));
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        BASE,
        LIMITS,
        ProviderOption.key("access-key-id", KEY_ID, "the id of the key"),
        ProviderOption.key("access-key-secret", SECRET, "the key's secret"),
        ProviderOption.of("memories", "ids of memories to follow, such as mem_1,mem_2"),
        ProviderOption.of("glossaries", "ids of glossaries, such as gls_1,gls_2"),
        ProviderOption.of("instructions", "how to translate, in words"),
        ProviderOption.of("style", "faithful (the default), fluid or creative"),
        ProviderOption.of(
            "no-trace", "whether the service is asked to keep no log; false is the default"));
  }
}
