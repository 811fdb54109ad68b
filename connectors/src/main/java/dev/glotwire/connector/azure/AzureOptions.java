package dev.glotwire.connector.azure;

import dev.glotwire.connector.internal.OwnTerms;
import dev.glotwire.connector.internal.ServiceLimits;
import dev.glotwire.connector.internal.ServiceOptions;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.util.List;
import java.util.Optional;

/**
 * Options of Azure AI Translator.
 *
 * @param region of the resource; empty for a global one
 * @param apiVersion {@code 3.0} or {@code 2026-06-06}
 * @param category of a custom model, for {@code 3.0}
 * @param deployment of a model, for {@code 2026-06-06}
 * @param tone for {@code 2026-06-06}
 * @param gender for {@code 2026-06-06}
 * @param allowFallback whether the general model may stand in for a custom one
 * @param glossary terms for the dynamic dictionary
 */
record AzureOptions(
    ServiceOptions service,
    Secret apiKey,
    Optional<String> region,
    String apiVersion,
    Optional<String> category,
    Optional<String> deployment,
    Optional<String> tone,
    Optional<String> gender,
    boolean allowFallback,
    OwnTerms glossary) {
  static final String VERSION_3 = "3.0";
  static final String VERSION_2026 = "2026-06-06";

  private static final String BASE = "https://api.cognitive.microsofttranslator.com/";
  private static final String KEY = "AZURE_TRANSLATOR_KEY";
  private static final String REGION = "AZURE_TRANSLATOR_REGION";
  private static final String ENDPOINT = "AZURE_TRANSLATOR_ENDPOINT";
  private static final ServiceLimits LIMITS =
      new ServiceLimits(100, 10_000, LengthUnit.CHARACTERS, 4);

  AzureOptions {
    boolean isNew = apiVersion.equals(VERSION_2026);
    if (!isNew && (deployment.isPresent() || tone.isPresent() || gender.isPresent())) {
      throw new IllegalArgumentException(
          "options deployment, tone and gender need api-version " + VERSION_2026);
    }
    if (isNew && category.isPresent()) {
      throw new IllegalArgumentException(
          "option category is of api-version 3.0; with " + VERSION_2026 + " write deployment");
    }
  }

  static AzureOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new AzureOptions(
                ServiceOptions.from(
                    in, config.variable(ENDPOINT).map(String::strip).orElse(BASE), LIMITS),
                in.secret("api-key", KEY),
                in.find("region", REGION),
                in.choice("api-version", VERSION_3, List.of(VERSION_3, VERSION_2026)),
                in.find("category"),
                in.find("deployment"),
                choice(in, "tone", "formal", "informal", "neutral"),
                choice(in, "gender", "male", "female", "neutral"),
                in.flag("allow-fallback", true),
                OwnTerms.from(in)));
  }

  private static Optional<String> choice(ProviderConfig.In in, String name, String... accepted) {
    return in.find(name).map(given -> in.choice(name, given, List.of(accepted)));
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        BASE,
        LIMITS,
        ProviderOption.key("api-key", KEY, "the key of a resource"),
        ProviderOption.of("region", REGION, "the region of the resource, unless it is global"),
        ProviderOption.of("api-version", "3.0, the default, or 2026-06-06"),
        ProviderOption.of("category", "a custom model, for 3.0"),
        ProviderOption.of("deployment", "a model, for 2026-06-06; the general one by default"),
        ProviderOption.of("tone", "formal, informal or neutral, for 2026-06-06"),
        ProviderOption.of("gender", "male, female or neutral, for 2026-06-06"),
        ProviderOption.of(
            "allow-fallback",
            "let the general model stand in for a custom one; true is the default"),
        ProviderOption.of("glossary", "a glossary for this provider alone: CSV, TSV or TBX"));
  }
}
