package dev.glotwire.connector.caiyun;

import dev.glotwire.connector.internal.ServiceLimits;
import dev.glotwire.connector.internal.ServiceOptions;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.util.List;

/** Options of LingoCloud. */
record CaiyunOptions(ServiceOptions service, Secret token) {
  private static final String TOKEN = "CAIYUN_TOKEN";
  private static final String BASE = "https://api.interpreter.caiyunai.com/v1/";
  private static final ServiceLimits LIMITS =
      new ServiceLimits(50, 5_000, LengthUnit.CHARACTERS, 2);

  static CaiyunOptions from(ProviderConfig config) {
    return config.read(
        in -> new CaiyunOptions(ServiceOptions.from(in, BASE, LIMITS), in.secret("token", TOKEN)));
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        BASE, LIMITS, ProviderOption.key("token", TOKEN, "the token of the account"));
  }
}
