package dev.glotwire.connector.alibaba;

import dev.glotwire.connector.internal.ServiceLimits;
import dev.glotwire.connector.internal.ServiceOptions;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.util.List;

/**
 * Options of Alibaba.
 *
 * @param scene {@code general}, or a scene of the professional edition
 */
record AlibabaOptions(ServiceOptions service, Secret keyId, Secret keySecret, String scene) {
  /** The scene of the general edition. */
  static final String GENERAL = "general";

  private static final String KEY_ID = "ALIBABA_CLOUD_ACCESS_KEY_ID";
  private static final String SECRET = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";
  private static final String BASE = "https://mt.cn-hangzhou.aliyuncs.com/";
  private static final ServiceLimits LIMITS = new ServiceLimits(1, 5_000, LengthUnit.CHARACTERS, 8);

  static AlibabaOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new AlibabaOptions(
                ServiceOptions.from(in, BASE, LIMITS),
                in.secret("access-key-id", KEY_ID),
                in.secret("access-key-secret", SECRET),
                in.choice(
                    "scene",
                    GENERAL,
                    List.of(
                        GENERAL,
                        "title",
                        "description",
                        "communication",
                        "medical",
                        "social",
                        "finance"))));
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        BASE,
        LIMITS,
        ProviderOption.key("access-key-id", KEY_ID, "the id of the key"),
        ProviderOption.key("access-key-secret", SECRET, "the key's secret"),
        ProviderOption.of(
            "scene",
            "general (the default); title, description, communication, medical, social or finance"
                + " for the professional edition"));
  }
}
