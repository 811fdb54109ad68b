package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs here are scripts of the test's own, found through the PATH it gives. */
class SetupCommandTest {
  @TempDir private Path bin;

  private CommandRun run;

  @BeforeEach
  void needsShellScripts() {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "shell scripts stand for the package manager");
    run = new CommandRun().withVariable("PATH", bin.toString());
  }

  @Test
  void printsTheStepsWhereThereIsNoAptGet() {
    int code = run.of("setup");

    assertThat(run.err())
        .contains("Debian and Ubuntu only", "sudo apt-get install", "apertium-eng-spa");
    assertThat(code).isEqualTo(69);
  }

  @Test
  void saysSoWhereNothingIsMissing() throws IOException {
    program("apt-get", "echo called >> " + log());
    program("id", "echo 0");
    program(
        "dpkg-query",
        "for name in apertium apertium-eng-spa apertium-eng-cat apertium-en-gl apertium-es-pt; do",
        "  echo \"$name installed\"; done");

    assertThat(run.of("setup")).isZero();
    assertThat(run.err()).contains("installed already");
    assertThat(log()).doesNotExist();
  }

  @Test
  void installsOnlyWhatIsMissingAsRoot() throws IOException {
    debian("0");

    assertThat(run.of("setup")).isZero();

    assertThat(log())
        .hasContent(
            """
            -q update
            -q -y -o Dpkg::Use-Pty=0 install --no-install-recommends apertium-eng-cat apertium-es-pt
            """);
    assertThat(run.err()).contains("this will run:", "apt-get -q update", "is installed;");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void goesThroughSudoForOthers() throws IOException {
    debian("1000");
    program("sudo", "echo sudo >> " + log(), "exec \"$@\"");

    assertThat(run.of("setup", "--yes")).isZero();

    assertThat(Files.readAllLines(log())).startsWith("sudo", "-q update", "sudo");
  }

  @Test
  void runsNothingOnADryRun() throws IOException {
    debian("0");

    assertThat(run.of("setup", "--dry-run")).isZero();

    assertThat(run.out())
        .isEqualTo(
            "apt-get -q update\n"
                + "env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 install"
                + " --no-install-recommends apertium-eng-cat apertium-es-pt\n");
    assertThat(log()).doesNotExist();
  }

  @Test
  void refusesWithoutRootAndWithoutSudo() throws IOException {
    debian("1000");

    assertThat(run.of("setup")).isEqualTo(77);
    assertThat(run.err()).contains("only root may install");
  }

  @Test
  void showsWhatThePackageManagerSaidWhenItFails() throws IOException {
    debian("0");
    program("apt-get", "echo E: no space left; exit 100");

    assertThat(run.of("setup")).isEqualTo(69);
    assertThat(run.err()).contains("ended with 100", "E: no space left");
  }

  private void debian(String user) throws IOException {
    program("apt-get", "echo \"$@\" >> " + log());
    program("id", "echo " + user);
    program("env", "shift; exec \"$@\"");
    program(
        "dpkg-query",
        "echo apertium installed; echo apertium-eng-spa installed",
        "echo apertium-eng-cat not-installed; echo apertium-en-gl installed",
        "echo dpkg-query: no packages found matching apertium-es-pt >&2; exit 1");
  }

  private Path log() {
    return bin.resolve("log");
  }

  private void program(String name, String... lines) throws IOException {
    Path file = bin.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
