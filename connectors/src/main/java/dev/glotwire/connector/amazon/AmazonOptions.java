package dev.glotwire.connector.amazon;

import dev.glotwire.connector.internal.ServiceLimits;
import dev.glotwire.connector.internal.ServiceOptions;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Options of Amazon Translate.
 *
 * @param keyId which key it is; not secret by itself, but shown to nobody either
 * @param sessionToken of temporary credentials
 * @param terminology the name of one in the account, in this region
 * @param formality {@code FORMAL} or {@code INFORMAL}
 * @param masksProfanity whether rude words become grawlixes
 * @param brief whether translations are made shorter
 */
record AmazonOptions(
    ServiceOptions service,
    Secret keyId,
    Secret keySecret,
    Optional<Secret> sessionToken,
    String region,
    Optional<String> terminology,
    Optional<String> formality,
    boolean masksProfanity,
    boolean brief) {
  private static final String KEY_ID = "AWS_ACCESS_KEY_ID";
  private static final String KEY_SECRET = "AWS_SECRET_ACCESS_KEY";
  private static final String TOKEN = "AWS_SESSION_TOKEN";
  private static final String REGION = "AWS_REGION";
  private static final String BASE = "https://translate.%s.amazonaws.com/";
  private static final ServiceLimits LIMITS =
      new ServiceLimits(1, 10_000, LengthUnit.UTF8_BYTES, 8);

  AmazonOptions {
    if (!region.matches("[a-z0-9-]{1,40}")) {
      throw new IllegalArgumentException("option region must be a region such as eu-central-1");
    }
  }

  static AmazonOptions from(ProviderConfig config) {
    return config.read(
        in -> {
          Secret keyId = in.secret("access-key-id", KEY_ID);
          Secret keySecret = in.secret("secret-access-key", KEY_SECRET);
          String region =
              in.find("region", REGION, "AWS_DEFAULT_REGION")
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "no region: set " + REGION + " to one such as eu-central-1"));
          return new AmazonOptions(
              ServiceOptions.from(in, BASE.formatted(region), LIMITS),
              keyId,
              keySecret,
              in.findSecret("session-token", TOKEN),
              region,
              in.find("terminology"),
              in.find("formality")
                  .map(given -> in.choice("formality", given, List.of("formal", "informal")))
                  .map(chosen -> chosen.toUpperCase(Locale.ROOT)),
              in.flag("mask-profanity", false),
              in.flag("brevity", false));
        });
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        BASE.formatted("REGION"),
        LIMITS,
        ProviderOption.key("access-key-id", KEY_ID, "the id of a key"),
        ProviderOption.key("secret-access-key", KEY_SECRET, "its secret"),
        new ProviderOption("session-token", TOKEN, true, false, "of temporary credentials"),
        new ProviderOption("region", REGION, false, true, "such as eu-central-1"),
        ProviderOption.of("terminology", "the name of a terminology in this region"),
        ProviderOption.of("formality", "formal or informal, where the target has it"),
        ProviderOption.of("mask-profanity", "mask rude words; false is the default"),
        ProviderOption.of("brevity", "translate more briefly; false is the default"));
  }

  Secret[] secrets() {
    return Stream.concat(Stream.of(keyId, keySecret), sessionToken.stream()).toArray(Secret[]::new);
  }
}
