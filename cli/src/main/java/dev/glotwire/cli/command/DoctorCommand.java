package dev.glotwire.cli.command;

import dev.glotwire.cli.options.Languages;
import dev.glotwire.cli.options.PluginOptions;
import dev.glotwire.cli.options.ProviderChoice;
import dev.glotwire.cli.options.SettingOptions;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Json;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.doctor.CapabilityReport;
import dev.glotwire.doctor.Measurement;
import dev.glotwire.doctor.Measurement.Verdict;
import dev.glotwire.doctor.ProviderDoctor;
import dev.glotwire.plugin.Plugins;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.Providers;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** Compares what a provider declares with what it does. */
@picocli.CommandLine.Command(
    name = "doctor",
    description = {
      "Examine a provider: ask it for its languages, have it translate some twenty short sentences,"
          + " and compare what comes back with what it declares.",
      "The service is really asked and may bill for it, as a rule for less than 3,000 characters. Ends with"
          + " exit code 3 if something is not as promised."
    },
    footer = {
      "",
      "Examples:",
      "  glotwire doctor apertium",
      "  glotwire doctor deepl --to de --json",
      "  glotwire doctor acme --plugins build/plugins"
    })
public final class DoctorCommand implements Command {
  private final Console console;
  private final Providers installed;

  @Parameters(paramLabel = "PROVIDER", description = "Its name; see 'glotwire providers'.")
  private String provider = "";

  @Option(
      names = {"-f", "--from"},
      paramLabel = "TAG",
      order = 10,
      defaultValue = "en",
      description = "The language of the sentences: en, es, fr or de. Default: ${DEFAULT-VALUE}.")
  private String from = "";

  @Option(
      names = {"-t", "--to"},
      paramLabel = "TAG",
      order = 11,
      defaultValue = "es",
      description = "The language to translate into. Default: ${DEFAULT-VALUE}.")
  private String to = "";

  @Mixin private SettingOptions settings = new SettingOptions();
  @Mixin private PluginOptions pluginOptions = new PluginOptions();

  @Option(names = "--json", order = 80, description = "Print one JSON document.")
  private boolean json;

  public DoctorCommand(Console console, Providers installed) {
    this.console = console;
    this.installed = installed;
  }

  @Override
  public ExitCode run(Talk talk) {
    if (provider.isBlank() || provider.contains(",")) {
      throw usage("one provider is examined at a time", "Name one of 'glotwire providers'.");
    }
    Locale source = Languages.of(from);
    Locale target = Languages.of(to);
    try (Plugins plugins = pluginOptions.load(installed, console, talk)) {
      ProviderChoice choice = settings.among(plugins.providers(), console, talk);
      ProviderFactory chosen = choice.choose(List.of(provider)).get(0);
      try (TranslationProvider opened = choice.create(chosen)) {
        return report(examined(opened, source, target));
      }
    }
  }

  private static CapabilityReport examined(
      TranslationProvider provider, Locale source, Locale target) {
    try {
      return ProviderDoctor.standard().examine(provider, source, target);
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()), "--from names one of these.").causedBy(e);
    }
  }

  private static Failure usage(String message, String hint) {
    return Failure.of(ExitCode.USAGE, "usage", message).withHint(hint);
  }

  private ExitCode report(CapabilityReport report) {
    ExitCode code = report.broken().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    if (json) {
      new Json().document(console.out(), out -> write(out, report, code));
    } else {
      print(report);
    }
    return code;
  }

  private void print(CapabilityReport report) {
    Capabilities declared = report.declared();
    line(
        report.provider()
            + (report.engine().isEmpty() ? "" : " (" + report.engine() + ")")
            + ", "
            + report.source().toLanguageTag()
            + " -> "
            + report.target().toLanguageTag());
    line(
        "declared: "
            + word(declared.engine())
            + (declared.local() ? ", on this machine or in this network" : ", remote"));
    line("  placeholders as " + String.join(", ", markup(declared)));
    if (declared.takesTerms()) {
      line("  is told the terms of a glossary");
    }
    line(
        "  a request: at most %d texts, %d %s; %d at a time"
            .formatted(
                declared.maxTexts(),
                declared.maxLength(),
                word(declared.unit()),
                declared.concurrency()));
    line("");
    for (Measurement each : report.measurements()) {
      String label = each.trait().label();
      line(
          verdict(each.verdict())
              + label
              + " ".repeat(Math.max(1, 16 - label.length()))
              + each.measured());
    }
    line("");
    line(
        "%d requests, %d characters; %s"
            .formatted(
                report.requests(),
                report.characters(),
                report.broken().isEmpty()
                    ? "everything is as promised"
                    : report.broken().size() + " of these are not as promised"));
  }

  private void line(String text) {
    console.line(text);
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case OK -> "ok      ";
      case BROKEN -> "BROKEN  ";
      case NOTE -> "-       ";
      case UNKNOWN -> "?       ";
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static List<String> markup(Capabilities declared) {
    return declared.markup().stream().map(Markup::name).toList();
  }

  private static void write(JsonGenerator out, CapabilityReport report, ExitCode code) {
    Capabilities declared = report.declared();
    out.writeStartObject();
    out.writeStringProperty("provider", report.provider());
    out.writeStringProperty("engine", report.engine());
    out.writeStringProperty("from", report.source().toLanguageTag());
    out.writeStringProperty("to", report.target().toLanguageTag());
    out.writeObjectPropertyStart("declared");
    out.writeStringProperty("engine", word(declared.engine()));
    out.writeArrayPropertyStart("markup");
    markup(declared).forEach(out::writeString);
    out.writeEndArray();
    out.writeNumberProperty("maxTexts", declared.maxTexts());
    out.writeNumberProperty("maxLength", declared.maxLength());
    out.writeStringProperty("unit", word(declared.unit()));
    out.writeNumberProperty("concurrency", declared.concurrency());
    out.writeBooleanProperty("usesContext", declared.usesContext());
    out.writeBooleanProperty("local", declared.local());
    out.writeBooleanProperty("takesTerms", declared.takesTerms());
    out.writeEndObject();
    out.writeArrayPropertyStart("measurements");
    for (Measurement each : report.measurements()) {
      out.writeStartObject();
      out.writeStringProperty("trait", each.trait().label());
      out.writeStringProperty("meaning", each.trait().meaning());
      out.writeStringProperty("verdict", word(each.verdict()));
      out.writeStringProperty("measured", each.measured());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeNumberProperty("requests", report.requests());
    out.writeNumberProperty("characters", report.characters());
    out.writeNumberProperty("exitCode", code.number());
    out.writeEndObject();
  }
}
