package dev.glotwire.connector.volcengine;

import dev.glotwire.connector.internal.ServiceLimits;
import dev.glotwire.connector.internal.ServiceOptions;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.util.List;

/** Options of Volcengine. */
record VolcengineOptions(ServiceOptions service, Secret keyId, Secret keySecret, String region) {
  private static final String KEY_ID = "VOLCENGINE_ACCESS_KEY_ID";
  private static final String SECRET = "VOLCENGINE_SECRET_ACCESS_KEY";
  private static final String DEFAULT_REGION = "cn-north-1";
  private static final String BASE = "https://open.volcengineapi.com/";
  private static final ServiceLimits LIMITS = new ServiceLimits(8, 5_000, LengthUnit.CHARACTERS, 4);

  static VolcengineOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new VolcengineOptions(
                ServiceOptions.from(in, BASE, LIMITS),
                in.secret("access-key-id", KEY_ID),
                in.secret("secret-access-key", SECRET),
                in.text("region", DEFAULT_REGION)));
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        BASE,
        LIMITS,
        ProviderOption.key("access-key-id", KEY_ID, "the id of the key"),
        ProviderOption.key("secret-access-key", SECRET, "the key's secret"),
        ProviderOption.of("region", "the region; " + DEFAULT_REGION + " is the default"));
  }
}
