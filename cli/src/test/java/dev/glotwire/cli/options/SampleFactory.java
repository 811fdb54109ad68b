package dev.glotwire.cli.options;

import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.Engine;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A provider with a key, an option that a variable sets, and one that none does. */
record SampleFactory(String name, OptionalInt defaultRank) implements ProviderFactory {

  static SampleFactory of(String name) {
    return new SampleFactory(name, OptionalInt.of(10));
  }

  /** What it was configured with. */
  record Settings(String key, String model, String tone) {}

  static Settings settings(ProviderConfig config) {
    return config.read(
        in ->
            new Settings(
                in.findSecret("api-key", "SAMPLE_KEY").map(key -> key.reveal()).orElse("none"),
                in.text("model", "standard", "SAMPLE_MODEL"),
                in.text("tone", "plain")));
  }

  @Override
  public String title() {
    return "Sample";
  }

  @Override
  public List<ProviderOption> options() {
    return List.of(
        new ProviderOption("api-key", "SAMPLE_KEY", true, true, "the key"),
        new ProviderOption("model", "SAMPLE_MODEL", false, false, "the model"),
        new ProviderOption("tone", "", false, false, "the tone"));
  }

  @Override
  public Optional<String> missing(ProviderConfig config) {
    return settings(config).key.equals("none")
        ? Optional.of("set SAMPLE_KEY in the environment")
        : Optional.empty();
  }

  @Override
  public TranslationProvider create(ProviderConfig config) {
    settings(config);
    return new TranslationProvider() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Capabilities capabilities() {
        return Capabilities.standard(Engine.NEURAL);
      }

      @Override
      public LanguageSupport languages() {
        return LanguageSupport.any();
      }

      @Override
      public Translations translate(Batch batch) {
        return Translations.direct(batch, batch.texts());
      }
    };
  }
}
