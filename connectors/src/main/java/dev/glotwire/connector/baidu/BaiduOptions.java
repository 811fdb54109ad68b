package dev.glotwire.connector.baidu;

import dev.glotwire.connector.internal.ServiceLimits;
import dev.glotwire.connector.internal.ServiceOptions;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.util.List;

/**
 * Options of Baidu.
 *
 * @param terms whether the account's own terms are used
 */
record BaiduOptions(ServiceOptions service, Secret appId, Secret appKey, boolean terms) {
  private static final String APP_ID = "BAIDU_APPID";
  private static final String APP_KEY = "BAIDU_APPKEY";
  private static final String BASE = "https://fanyi-api.baidu.com/";

  /** A little less than the 6,000 bytes that it takes: line breaks stand between the texts. */
  private static final ServiceLimits LIMITS =
      new ServiceLimits(20, 5_900, LengthUnit.UTF8_BYTES, 1);

  static BaiduOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new BaiduOptions(
                ServiceOptions.from(in, BASE, LIMITS),
                in.secret("app-id", APP_ID),
                in.secret("app-key", APP_KEY),
                in.flag("terms", false)));
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        BASE,
        LIMITS,
        ProviderOption.key("app-id", APP_ID, "the id of the application"),
        ProviderOption.key("app-key", APP_KEY, "the application's secret"),
        ProviderOption.of(
            "terms", "whether the terms of the account are used; false is the default"));
  }
}
