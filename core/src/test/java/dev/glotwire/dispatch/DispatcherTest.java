package dev.glotwire.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DispatcherTest {
  private static final Locale SPANISH = Locale.forLanguageTag("es");

  private final FakeTime time = new FakeTime();
  private final DispatchSettings settings =
      DispatchSettings.standard().withTime(time, new Random(7));

  private <T> List<Outcome<T>> translate(List<? extends Task<T>> tasks, ScriptedProvider... chain) {
    try (Dispatcher dispatcher = Dispatcher.of(List.of(chain), settings)) {
      return dispatcher.translate(
          tasks, Locale.ENGLISH, SPANISH, Optional.empty(), DispatchListener.none());
    }
  }

  @Test
  void givesEachTaskItsOutcome() {
    ScriptedProvider provider = ScriptedProvider.named("a");

    List<Outcome<String>> outcomes = translate(Text.numbered(35), provider);

    for (int i = 0; i < 35; i++) {
      assertThat(outcomes.get(i))
          .isEqualTo(
              new Outcome.Done<>("t" + i + "|es", "a", List.of(Locale.ENGLISH, SPANISH), "v1"));
    }
  }
}
