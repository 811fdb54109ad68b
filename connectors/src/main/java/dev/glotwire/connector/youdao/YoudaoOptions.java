package dev.glotwire.connector.youdao;

import dev.glotwire.connector.internal.ServiceLimits;
import dev.glotwire.connector.internal.ServiceOptions;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.util.List;
import java.util.Optional;

/**
 * Options of Youdao.
 *
 * @param vocabulary the id of a list of terms
 * @param domain a field of knowledge, such as {@code medicine}
 */
record YoudaoOptions(
    ServiceOptions service,
    Secret appKey,
    Secret appSecret,
    Optional<String> vocabulary,
    Optional<String> domain) {
  private static final String KEY = "YOUDAO_APP_KEY";
  private static final String SECRET = "YOUDAO_APP_SECRET";
  private static final String BASE = "https://openapi.youdao.com/";
  private static final ServiceLimits LIMITS = new ServiceLimits(1, 5_000, LengthUnit.CHARACTERS, 4);

  static YoudaoOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new YoudaoOptions(
                ServiceOptions.from(in, BASE, LIMITS),
                in.secret("app-key", KEY),
                in.secret("app-secret", SECRET),
                in.find("vocabulary"),
                in.find("domain")));
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        BASE,
        LIMITS,
        ProviderOption.key("app-key", KEY, "the id of the application"),
        ProviderOption.key("app-secret", SECRET, "the application's secret"),
        ProviderOption.of("vocabulary", "the id of a list of terms"),
        ProviderOption.of("domain", "the field that the text is from"));
  }
}
