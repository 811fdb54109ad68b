package dev.glotwire.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.Providers;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProviderChoiceTest {
  private static final Providers PROVIDERS =
      Providers.of(
          List.of(
              new SampleFactory("late", OptionalInt.of(90)),
              new SampleFactory("early", OptionalInt.of(10)),
              new SampleFactory("hidden", OptionalInt.empty())));

  private final Map<String, String> environment = new HashMap<>(Map.of("SAMPLE_KEY", "k"));

  @Test
  void triesAllThatAreReadyInTheirOrder() {
    assertThat(names()).containsExactly("early", "late");
  }

  @Test
  void takesThoseThatAreNamedInTheOrderTheyAreNamed() {
    assertThat(names("late,early", " hidden ")).containsExactly("late", "early", "hidden");
  }

  @Test
  void saysHowToGetAProviderWhereNoneIsReady() {
    environment.clear();

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(this::names)
        .satisfies(
            failure -> {
              assertThat(failure.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
              assertThat(failure.hint()).contains("glotwire setup", "glotwire providers");
            });
  }

  @Test
  void saysWhatANamedProviderNeeds() {
    environment.clear();

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> names("early"))
        .satisfies(
            failure -> {
              assertThat(failure.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
              assertThat(failure.hint()).isEqualTo("set SAMPLE_KEY in the environment");
            });
  }

  private List<String> names(String... lists) {
    Console console =
        Console.of(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            environment::get);
    ProviderChoice choice =
        new ProviderChoice(PROVIDERS, Configuration.read(console, PROVIDERS, List.of()));
    return choice.choose(List.of(lists)).stream().map(ProviderFactory::name).toList();
  }
}
