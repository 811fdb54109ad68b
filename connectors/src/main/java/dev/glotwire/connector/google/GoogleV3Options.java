package dev.glotwire.connector.google;

import dev.glotwire.connector.internal.ServiceLimits;
import dev.glotwire.connector.internal.ServiceOptions;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Options of Google Cloud Translation, advanced.
 *
 * @param location where the service works, and where model and glossary are
 * @param model as the service wants it, with project and location
 * @param glossary as the service wants it, with project and location
 * @param ignoreCase whether terms of the glossary are found in any case
 */
record GoogleV3Options(
    ServiceOptions service,
    ServiceAccount account,
    String project,
    String location,
    Optional<String> model,
    Optional<String> glossary,
    boolean ignoreCase) {

  private static final String CREDENTIALS = "GOOGLE_APPLICATION_CREDENTIALS";
  private static final String PROJECT = "GOOGLE_CLOUD_PROJECT";
  private static final ServiceLimits LIMITS =
      new ServiceLimits(256, 5_000, LengthUnit.CODE_POINTS, 4);
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._:/-]{1,400}");

  GoogleV3Options {
    if (!NAME.matcher(project).matches() || !NAME.matcher(location).matches()) {
      throw new IllegalArgumentException("options project and location must be names");
    }
    if (!model.map(PATH.asMatchPredicate()::test).orElse(true)
        || !glossary.map(PATH.asMatchPredicate()::test).orElse(true)) {
      throw new IllegalArgumentException("options model and glossary must be names");
    }
  }

  static GoogleV3Options from(ProviderConfig config) {
    return config.read(
        in -> {
          ServiceAccount account =
              ServiceAccount.read(
                  in.find("credentials", CREDENTIALS)
                      .orElseThrow(
                          () ->
                              new IllegalArgumentException(
                                  "no key: set "
                                      + CREDENTIALS
                                      + " to the key file of a service account")));
          String project =
              in.find("project", PROJECT)
                  .or(account::project)
                  .orElseThrow(() -> new IllegalArgumentException("no project: set " + PROJECT));
          String location = in.text("location", "global");
          String parent = "projects/" + project + "/locations/" + location + "/";
          return new GoogleV3Options(
              ServiceOptions.from(in, GoogleOptions.BASE, LIMITS),
              account,
              project,
              location,
              in.find("model").map(name -> full(parent, "models/", name)),
              in.find("glossary").map(name -> full(parent, "glossaries/", name)),
              in.flag("ignore-case", false));
        });
  }

  private static String full(String parent, String kind, String name) {
    return name.startsWith("projects/") ? name : parent + kind + name;
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        GoogleOptions.BASE,
        LIMITS,
        new ProviderOption(
            "credentials", CREDENTIALS, false, true, "the key file of a service account"),
        ProviderOption.of("project", PROJECT, "the project; that of the account is the default"),
        ProviderOption.of("location", "such as global, the default, or us-central1"),
        ProviderOption.of(
            "model", "general/nmt, general/translation-llm or the id of a model of yours"),
        ProviderOption.of("glossary", "the id of a glossary in the same location"),
        ProviderOption.of(
            "ignore-case", "find terms of the glossary in any case; false is the default"));
  }
}
