package dev.glotwire.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.spi.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
  private static final SampleFactory SAMPLE = SampleFactory.of("sample");
  private static final Providers PROVIDERS = Providers.of(List.of(SAMPLE));

  @TempDir private Path home;

  private final Map<String, String> environment = new HashMap<>();

  @Test
  void readsTheFileWhereNothingElseIsSet() throws IOException {
    file("sample.api-key = k1\nsample.model = small\nsample.tone = dry\n", "rw-------");

    assertThat(settings()).isEqualTo(new SampleFactory.Settings("k1", "small", "dry"));
  }

  @Test
  void prefersTheEnvironmentToTheFile() throws IOException {
    file("sample.api-key = k1\nsample.model = small\n", "rw-------");
    environment.put("SAMPLE_KEY", "k2");

    assertThat(settings()).isEqualTo(new SampleFactory.Settings("k2", "small", "plain"));
  }

  @Test
  void prefersAFlagToTheEnvironment() {
    environment.put("SAMPLE_MODEL", "small");

    assertThat(settings("sample.model=large=1"))
        .isEqualTo(new SampleFactory.Settings("none", "large=1", "plain"));
  }

  @Test
  void hasNothingWithoutAFile() {
    assertThat(settings()).isEqualTo(new SampleFactory.Settings("none", "standard", "plain"));
  }

  @Test
  void refusesAKeyOnTheCommandLineWithoutRepeatingIt() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> settings("sample.api-key=s3cret"))
        .satisfies(
            failure -> {
              assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
              assertThat(failure.hint()).contains("SAMPLE_KEY", "sample.api-key");
              assertThat(failure.message() + failure.hint()).doesNotContain("s3cret");
            });
  }

  @Test
  void refusesAFileWithAKeyThatOthersMayRead() throws IOException {
    file("sample.api-key = k1\n", "rw-r--r--");

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(this::settings)
        .satisfies(
            failure -> {
              assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
              assertThat(failure.hint()).startsWith("Run: chmod 600 ");
            });
  }

  @Test
  void takesAnOpenFileWithoutKeys() throws IOException {
    file("sample.tone = dry\n", "rw-r--r--");

    assertThat(settings().tone()).isEqualTo("dry");
  }

  @Test
  void namesTheOptionsThereAre() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> settings("sample.colour=red"))
        .satisfies(
            failure -> {
              assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
              assertThat(failure.hint()).contains("sample.model", "sample.tone");
            });
  }

  @Test
  void saysThatALineOfTheFileNamesNoProvider() throws IOException {
    file("smaple.tone = dry\n", "rw-------");

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(this::settings)
        .satisfies(
            failure -> {
              assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
              assertThat(failure.hint()).isEqualTo("Did you mean sample?");
            });
  }

  @Test
  void refusesAFileThatIsNoText() throws IOException {
    file("sample.tone = \\u00zz\n", "rw-------");

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(this::settings)
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIGURATION));
  }

  private SampleFactory.Settings settings(String... flags) {
    environment.put("XDG_CONFIG_HOME", home.toString());
    Console console =
        Console.of(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            environment::get);
    return SampleFactory.settings(
        Configuration.read(console, PROVIDERS, List.of(flags)).of(SAMPLE));
  }

  private void file(String lines, String permissions) throws IOException {
    Path file = home.resolve("glotwire/config.properties");
    assumeTrue(
        home.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "files have POSIX permissions");
    Files.createDirectories(file.getParent());
    Files.writeString(file, lines);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
