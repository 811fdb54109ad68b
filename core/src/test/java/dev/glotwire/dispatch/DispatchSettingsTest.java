package dev.glotwire.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DispatchSettingsTest {
  private final DispatchSettings settings = DispatchSettings.standard();

  @Test
  void rejectsZeroTries() {
    assertThatThrownBy(() -> settings.withTries(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rejectsEmptyTimeouts() {
    assertThatThrownBy(() -> settings.withTimeouts(Duration.ZERO, Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rejectsRatesOfNothing() {
    assertThatThrownBy(() -> RateLimit.requests(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RateLimit.characters(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsTheLimitsOfOtherProviders() {
    DispatchSettings both =
        settings.withRate("a", RateLimit.requests(1)).withRate("b", RateLimit.requests(2));

    assertThat(both.rates())
        .containsEntry("a", RateLimit.requests(1))
        .containsEntry("b", RateLimit.requests(2));
  }
}
