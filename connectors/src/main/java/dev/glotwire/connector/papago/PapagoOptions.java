package dev.glotwire.connector.papago;

import dev.glotwire.connector.internal.ServiceLimits;
import dev.glotwire.connector.internal.ServiceOptions;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.util.List;
import java.util.Optional;

/**
 * Options of Papago.
 *
 * @param honorific whether Korean and Japanese are to be polite
 * @param keepsSpans whether {@code <span translate="no">} is sent
 */
record PapagoOptions(
    ServiceOptions service,
    Secret keyId,
    Secret key,
    Optional<String> glossaryKey,
    boolean honorific,
    boolean keepsSpans) {
  private static final String KEY_ID = "NCP_CLIENT_ID";
  private static final String KEY = "NCP_CLIENT_SECRET";
  private static final String BASE = "https://papago.apigw.ntruss.com/nmt/v1/";
  private static final ServiceLimits LIMITS = new ServiceLimits(1, 5_000, LengthUnit.CHARACTERS, 4);

  static PapagoOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new PapagoOptions(
                ServiceOptions.from(in, BASE, LIMITS),
                in.secret("client-id", KEY_ID),
                in.secret("client-secret", KEY),
                in.find("glossary-key"),
                in.flag("honorific", false),
                in.flag("no-translate-spans", false)));
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        BASE,
        LIMITS,
        ProviderOption.key("client-id", KEY_ID, "the id of the application"),
        ProviderOption.key("client-secret", KEY, "the secret of the application"),
        ProviderOption.of("glossary-key", "the key of a glossary"),
        ProviderOption.of(
            "honorific", "whether Korean and Japanese are polite; false is the default"),
        ProviderOption.of(
            "no-translate-spans",
            "whether placeholders are sent as HTML spans; false is the default"));
  }
}
