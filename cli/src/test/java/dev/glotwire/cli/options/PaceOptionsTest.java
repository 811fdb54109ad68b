package dev.glotwire.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.cli.output.Failure;
import dev.glotwire.dispatch.DispatchSettings;
import dev.glotwire.dispatch.RateLimit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PaceOptionsTest {
  private static Map<String, RateLimit> rates(String... words) {
    return CommandLine.populateCommand(new PaceOptions(), words)
        .applyTo(DispatchSettings.standard(), List.of("deepl", "google-v3"))
        .rates();
  }

  @Test
  void limitsRequestsAndCharacters() {
    assertThat(rates("--rate", "deepl=5", "--rate", "google-v3=0.5,2000"))
        .containsOnly(
            Map.entry("deepl", RateLimit.requests(5)),
            Map.entry("google-v3", new RateLimit(0.5, 2_000)));
    assertThat(rates()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"deepl", "deepl=", "deepl=x", "deepl=-1", "deepl=0", "deepl=1,0", "azure=5"})
  void refusesWhatIsNoRate(String rate) {
    assertThatThrownBy(() -> rates("--rate", rate)).isInstanceOf(Failure.class);
  }
}
