package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionCommandTest {
  private static final Path BASH = Path.of("/bin/bash");

  private final CommandRun run = new CommandRun();

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void knowsCommandsAndFlagsButNotHiddenOnes(String shell) {
    assertThat(run.of("completion", shell)).isZero();
    assertThat(run.out()).contains("providers", "jsonl").doesNotContain("rehearse");
  }

  @Test
  void refusesAShellItDoesNotKnow() {
    assertThat(run.of("completion", "tcsh")).isEqualTo(2);
    assertThat(run.err()).contains("bash, zsh, fish");
  }

  @Test
  void completesACommandInBash(@TempDir Path folder) throws Exception {
    assertThat(completed(folder, "glotwire", "seg")).isEqualTo("segment");
  }

  @Test
  void completesAFlagInBash(@TempDir Path folder) throws Exception {
    assertThat(completed(folder, "glotwire", "segment", "--js")).isEqualTo("--jsonl");
  }

  private String completed(Path folder, String... words) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(BASH), "bash runs the script");
    run.of("completion", "bash");
    Path script = folder.resolve("completion");
    Files.writeString(script, run.out());
    Process bash =
        new ProcessBuilder(
                BASH.toString(),
                "-c",
                "source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; _glotwire; echo \"${COMPREPLY[*]}\""
                    .formatted(script, String.join(" ", words), words.length - 1))
            .redirectErrorStream(true)
            .start();
    String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).isZero();
    return output.strip();
  }
}
