package dev.glotwire.connector.yandex;

import dev.glotwire.connector.internal.OwnTerms;
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
 * Options of Yandex Translate.
 *
 * @param apiKey of a service account; goes before {@code iamToken}
 * @param folderId needed with a token
 * @param model a model of one's own
 * @param glossary terms to use, sent along with the texts that they occur in
 * @param speller whether spelling is mended before translating
 */
record YandexOptions(
    ServiceOptions service,
    Optional<Secret> apiKey,
    Optional<Secret> iamToken,
    Optional<String> folderId,
    Optional<String> model,
    OwnTerms glossary,
    boolean speller) {
  private static final String KEY = "YANDEX_API_KEY";
  private static final String TOKEN = "YC_IAM_TOKEN";
  private static final String FOLDER = "YC_FOLDER_ID";
  private static final String BASE = "https://translate.api.cloud.yandex.net/";
  private static final ServiceLimits LIMITS =
      new ServiceLimits(100, 10_000, LengthUnit.CHARACTERS, 4);

  YandexOptions {
    if (apiKey.isEmpty() && iamToken.isEmpty()) {
      throw new IllegalArgumentException(
          "no key: set " + KEY + ", or " + TOKEN + " and " + FOLDER + ", in the environment");
    }
    if (apiKey.isEmpty() && folderId.isEmpty()) {
      throw new IllegalArgumentException(
          "no folder: " + TOKEN + " needs " + FOLDER + " in the environment, or folder-id");
    }
  }

  static YandexOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new YandexOptions(
                ServiceOptions.from(in, BASE, LIMITS),
                in.findSecret("api-key", KEY),
                in.findSecret("iam-token", TOKEN),
                in.find("folder-id", FOLDER),
                in.find("model"),
                OwnTerms.from(in),
                in.flag("speller", false)));
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        BASE,
        LIMITS,
        new ProviderOption("api-key", KEY, true, false, "the key of a service account"),
        new ProviderOption("iam-token", TOKEN, true, false, "a token instead of the key"),
        ProviderOption.of("folder-id", FOLDER, "the folder; needed with a token"),
        ProviderOption.of("model", "the id of a model of yours"),
        ProviderOption.of("glossary", "a glossary for this provider alone: CSV, TSV or TBX"),
        ProviderOption.of("speller", "whether spelling is mended first; false is the default"));
  }

  Secret[] secrets() {
    return Stream.of(apiKey, iamToken).flatMap(Optional::stream).toArray(Secret[]::new);
  }
}
