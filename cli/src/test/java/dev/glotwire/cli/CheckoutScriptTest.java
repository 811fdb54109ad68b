package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the root, in a checkout of the test's own with a Maven of the test's own. */
class CheckoutScriptTest {
  @TempDir private Path temp;

  private Path checkout;

  @BeforeEach
  void makeCheckout() throws IOException {
    Path script = Path.of("..", "glotwire");
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "the script needs a POSIX shell");
    checkout = Files.createDirectories(temp.resolve("a check out"));
    Files.copy(script, checkout.resolve("glotwire"));
    for (String module : List.of("core", "connectors", "cli")) {
      Files.createDirectories(checkout.resolve(module).resolve("src/main"));
      Files.writeString(checkout.resolve(module).resolve("pom.xml"), "");
    }
    Files.writeString(checkout.resolve("pom.xml"), "");
    maven(
        "mkdir -p cli/target/glotwire/bin && echo built >>log &&",
        "printf '#!/bin/sh\\necho \"ran $*\"\\n' >cli/target/glotwire/bin/glotwire &&",
        "chmod +x cli/target/glotwire/bin/glotwire");
  }

  @Test
  void buildsWhatWasNeverBuilt() {
    ProcessRun run = run(checkout, "./glotwire", "a b", "c");

    assertThat(run.out()).isEqualTo("ran a b c\n");
    assertThat(run.err()).contains("building first");
    assertThat(run.code()).isZero();
  }

  @Test
  void tellsHowItWasCalled() throws IOException {
    maven(
        "mkdir -p cli/target/glotwire/bin &&",
        "printf '#!/bin/sh\\necho \"$GLOTWIRE_COMMAND\"\\n' >cli/target/glotwire/bin/glotwire &&",
        "chmod +x cli/target/glotwire/bin/glotwire");

    assertThat(run(checkout, "./glotwire", "demo").out()).isEqualTo("./glotwire\n");
  }

  @Test
  void buildsOnlyOnce() throws IOException {
    run(checkout, "./glotwire");
    ProcessRun again = run(checkout, "./glotwire");

    assertThat(again.err()).isEmpty();
    assertThat(checkout.resolve("log")).hasContent("built");
  }

  @Test
  void buildsAgainWhereASourceIsNewer() throws IOException {
    run(checkout, "./glotwire");
    Path source = checkout.resolve("core/src/main/A.java");
    Files.writeString(source, "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

    run(checkout, "./glotwire");

    assertThat(checkout.resolve("log")).hasContent("built\nbuilt");
  }

  @Test
  void runsFromAnywhereAndThroughALink() throws IOException {
    Path link = temp.resolve("glotwire link");
    Files.createSymbolicLink(link, Path.of("a check out", "glotwire"));

    assertThat(run(Path.of("/"), link.toString(), "x").out()).isEqualTo("ran x\n");
  }

  @Test
  void showsWhyTheBuildFailed() throws IOException {
    maven("echo '[ERROR] no such class'; exit 1");

    ProcessRun run = run(checkout, "./glotwire");

    assertThat(run.err()).contains("[ERROR] no such class", "cli/target/build.log");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(70);
  }

  @Test
  void saysThatItNeedsMaven() throws IOException {
    Files.delete(temp.resolve("bin/mvn"));

    ProcessRun run =
        ProcessRun.of(
            checkout,
            Map.of("PATH", temp.resolve("bin").toString()),
            "",
            List.of("/bin/sh", "./glotwire"));

    assertThat(run.err()).contains("needs Maven");
    assertThat(run.code()).isEqualTo(69);
  }

  private ProcessRun run(Path folder, String... command) {
    String path = temp.resolve("bin") + ":/usr/bin:/bin";
    return ProcessRun.of(folder, Map.of("PATH", path), "", List.of(command));
  }

  private void maven(String... lines) throws IOException {
    Path mvn = Files.createDirectories(temp.resolve("bin")).resolve("mvn");
    Files.writeString(mvn, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
