package dev.glotwire.connector.tencent;

import dev.glotwire.connector.internal.ServiceLimits;
import dev.glotwire.connector.internal.ServiceOptions;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Options of Tencent.
 *
 * @param token of temporary credentials
 * @param terms ids of term bases
 * @param sentences ids of bases of example sentences
 */
record TencentOptions(
    ServiceOptions service,
    Secret secretId,
    Secret secretKey,
    Optional<Secret> token,
    String region,
    int projectId,
    List<String> terms,
    List<String> sentences) {
  private static final String ID = "TENCENT_SECRET_ID";
  private static final String KEY = "TENCENT_SECRET_KEY";
  private static final String TOKEN = "TENCENTCLOUD_TOKEN";
  private static final String REGION = "TENCENTCLOUD_REGION";
  private static final String DEFAULT_REGION = "ap-guangzhou";
  private static final String BASE = "https://tmt.tencentcloudapi.com/";
  private static final ServiceLimits LIMITS = new ServiceLimits(1, 2_000, LengthUnit.CHARACTERS, 4);

  static TencentOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new TencentOptions(
                ServiceOptions.from(in, BASE, LIMITS),
                in.secret("secret-id", ID, "TENCENTCLOUD_SECRET_ID"),
                in.secret("secret-key", KEY, "TENCENTCLOUD_SECRET_KEY"),
                in.findSecret("token", TOKEN),
                in.text("region", DEFAULT_REGION, REGION),
                in.integer("project-id", 0, 0, Integer.MAX_VALUE),
                ServiceOptions.list(in, "term-bases"),
                ServiceOptions.list(in, "sentence-bases")));
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        BASE,
        LIMITS,
        ProviderOption.key("secret-id", ID, "the id of the key"),
        ProviderOption.key("secret-key", KEY, "the key's secret"),
        new ProviderOption("token", TOKEN, true, false, "the token of temporary credentials"),
        ProviderOption.of("region", REGION, "the region; " + DEFAULT_REGION + " is the default"),
        ProviderOption.of("project-id", "the number of the project; 0 is the default"),
        ProviderOption.of("term-bases", "ids of term bases, with commas between them"),
        ProviderOption.of("sentence-bases", "ids of example bases, with commas between them"));
  }

  Secret[] secrets() {
    return Stream.concat(Stream.of(secretId, secretKey), token.stream()).toArray(Secret[]::new);
  }
}
