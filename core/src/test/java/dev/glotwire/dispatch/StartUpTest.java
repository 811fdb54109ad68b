package dev.glotwire.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.spi.TranslationException.Unavailable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpTest {
  @TempDir Path folder;

  @Test
  void loadsNoFailsafeWhileNothingFails() throws Exception {
    assertThat(loaded("0")).anyMatch(line -> line.contains("dev.glotwire.dispatch.Run "));
    assertThat(loaded("0")).noneMatch(line -> line.contains("dev.failsafe."));
    assertThat(loaded("1")).anyMatch(line -> line.contains("dev.failsafe."));
  }

  private List<String> loaded(String failures) throws Exception {
    Path log = folder.resolve("classes.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                EightTasks.class.getName(),
                failures)
            .redirectErrorStream(true)
            .start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).endsWith("8 done");
    return Files.readAllLines(log, StandardCharsets.UTF_8);
  }

  /** A small run, with as many failures as its argument says. */
  static final class EightTasks {
    private EightTasks() {}

    public static void main(String[] args) {
      ScriptedProvider provider = ScriptedProvider.named("local");
      for (int i = 0; i < Integer.parseInt(args[0]); i++) {
        provider.then(
            batch -> {
              throw new Unavailable("local", "busy", null);
            });
      }
      DispatchSettings settings =
          DispatchSettings.standard()
              .withDelays(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1));
      long start = System.nanoTime();
      try (Dispatcher dispatcher = Dispatcher.of(List.of(provider), settings)) {
        long done =
            dispatcher
                .translate(
                    Text.numbered(8),
                    Locale.ENGLISH,
                    Locale.forLanguageTag("es"),
                    Optional.empty(),
                    DispatchListener.none())
                .stream()
                .filter(Outcome.Done.class::isInstance)
                .count();
        System.out.println(
            Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms, " + done + " done");
      }
    }
  }
}
