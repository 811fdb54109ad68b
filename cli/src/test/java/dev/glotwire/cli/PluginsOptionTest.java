package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.cli.output.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsOptionTest {
  private static final String SERVICE = "META-INF/services/dev.glotwire.spi.ProviderFactory";

  @TempDir private Path temp;

  private final CommandRun run = new CommandRun();
  private Path folder = Path.of("");

  @BeforeEach
  void packAPlugin() throws IOException {
    folder = Files.createDirectories(temp.resolve("data/glotwire/plugins"));
    Path source =
        Files.writeString(
            temp.resolve("Shouting.java"),
            """
            import dev.glotwire.spi.*;
            import java.util.*;
            public final class Shouting implements ProviderFactory, TranslationProvider {
              public String name() { return "shouting"; }
              public String title() { return "Shouting"; }
              public List<ProviderOption> options() { return List.of(); }
              public Optional<String> missing(ProviderConfig config) { return Optional.empty(); }
              public OptionalInt defaultRank() { return OptionalInt.empty(); }
              public TranslationProvider create(ProviderConfig config) { return this; }
              public Capabilities capabilities() {
                return Capabilities.standard(Capabilities.Engine.PSEUDO);
              }
              public LanguageSupport languages() {
                return LanguageSupport.of(
                    LanguageTable.ofTags("en"), LanguageTable.ofTags("es", "fr"));
              }
              public Translations translate(Batch batch) {
                return Translations.direct(
                    batch,
                    batch.texts().stream().map(text -> text.toUpperCase(Locale.ROOT)).toList());
              }
            }
            """);
    List<String> options =
        List.of(
            "-proc:none",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            temp.toString(),
            source.toString());
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, options.toArray(String[]::new)))
        .isZero();
    try (OutputStream file = Files.newOutputStream(folder.resolve("shouting.jar"));
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.putNextEntry(new JarEntry("Shouting.class"));
      jar.write(Files.readAllBytes(temp.resolve("Shouting.class")));
      jar.putNextEntry(new JarEntry(SERVICE));
      jar.write("Shouting".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void isFoundByEveryCommandThatUsesProviders() throws IOException {
    String plugins = folder.toString();

    assertThat(run.of("providers", "--plugins", plugins)).isZero();
    assertThat(run.out()).contains("shouting", "pseudo");

    assertThat(run.of("languages", "shouting", "--plugins", plugins)).isZero();
    assertThat(run.out()).isEqualTo("shouting\n  en (English) -> es, fr\n");

    run.withInput("The harbour was quiet.\n");
    assertThat(
            run.of(
                "translate",
                "-",
                "--from",
                "en",
                "--to",
                "es",
                "--provider",
                "shouting",
                "--plugins",
                plugins))
        .isZero();
    assertThat(run.out()).isEqualTo("THE HARBOUR WAS QUIET.\n");

    Path demo = temp.resolve("demo");
    run.of(
        "demo", "--to", "fr", "--provider", "shouting", "--plugins", plugins, "--out", "" + demo);
    try (Stream<Path> made = Files.walk(demo)) {
      assertThat(made).anyMatch(path -> path.endsWith("index.html"));
    }
  }

  @Test
  void isFoundByTheVariable() {
    run.withVariable("GLOTWIRE_PLUGINS", folder.toString()).of("providers");

    assertThat(run.out()).contains("shouting");
  }

  @Test
  void isFoundInTheFolderOfTheUser() {
    run.withVariable("XDG_DATA_HOME", temp.resolve("data").toString()).of("providers");

    assertThat(run.out()).contains("shouting");
  }

  @Test
  void isNotLookedForWhereTheUserHasNoSuchFolder() {
    assertThat(run.withVariable("HOME", temp.toString()).of("providers")).isZero();
    assertThat(run.out()).contains("pseudo").doesNotContain("shouting");
  }

  @Test
  void isAmongTheSuggestions() {
    run.of("translate", "-", "--to", "es", "--provider", "shoutin", "--plugins", folder.toString());

    assertThat(run.err()).contains("shouting");
  }

  @Test
  void namesABrokenPluginInOneLineAndUsesTheOthers() throws IOException {
    Files.writeString(folder.resolve("broken.jar"), "not a jar");

    assertThat(run.of("providers", "--plugins", folder.toString())).isZero();
    assertThat(run.out()).contains("shouting", "pseudo");
    assertThat(run.err())
        .hasLineCount(1)
        .startsWith("glotwire: the plug-in " + folder.resolve("broken.jar") + " is no jar");
  }

  @Test
  void saysThatThereIsNoSuchFolder() {
    assertThat(run.of("providers", "--plugins", temp.resolve("nowhere").toString()))
        .isEqualTo(ExitCode.CONFIGURATION.number());
    assertThat(run.err()).contains("there is no folder of plug-ins", "nowhere", "--plugins");
  }
}
