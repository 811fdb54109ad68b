package dev.glotwire.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WriteFailureTest {
  private static final Path SHELL = Path.of("/bin/sh");

  @TempDir Path out;

  /** Writes the sample bundle to the folder in its argument; run as a process of its own. */
  public static final class Run {
    private Run() {}

    public static void main(String[] arguments) throws IOException {
      try {
        BundleWriter.standard()
            .replacing()
            .write(SampleBundle.spanish().bundle(), Path.of(arguments[0]));
      } catch (IOException e) {
        System.out.println(e.getMessage());
        System.exit(3);
      }
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aDiskThatFillsUpLeavesTheOldBundle() throws Exception {
    Assumptions.assumeTrue(Files.exists(SHELL), "needs " + SHELL);
    Path folder = SampleBundle.spanish().bundle().writeTo(out);
    Map<String, String> before = BundleWriterTest.files(folder);

    // The shell lets no file grow beyond a few blocks; the larger ones of a bundle do not fit.
    Process run =
        new ProcessBuilder(
                SHELL.toString(),
                "-c",
                "ulimit -f 2; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Run.class.getName(),
                out.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue()).as(said).isEqualTo(3);
    assertThat(said).contains("cannot write " + folder).contains("too large");
    assertThat(BundleWriterTest.files(folder)).isEqualTo(before);
    assertNothingElse(folder);
  }

  @Test
  void saysWhatIsWrongWithAFolderThatIsAFile() throws IOException {
    Path file = Files.writeString(out.resolve("file"), "not a folder");

    assertThatIOException()
        .isThrownBy(() -> SampleBundle.spanish().bundle().writeTo(file.resolve("out")))
        .withMessageContaining("cannot write " + file.resolve("out"));
    assertThatIOException()
        .isThrownBy(() -> SampleBundle.spanish().bundle().writeTo(file))
        .withMessage("cannot write " + file + ": a file of that name is in the way");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void saysThatAFolderIsReadOnly() throws IOException {
    Path folder =
        Files.createDirectory(
            out.resolve("read-only"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
    Assumptions.assumeFalse(Files.isWritable(folder), "this user may write everywhere");

    assertThatIOException()
        .isThrownBy(() -> SampleBundle.spanish().bundle().writeTo(folder))
        .withMessageContaining("cannot write " + folder)
        .withMessageEndingWith("no permission");
  }

  private void assertNothingElse(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(out)) {
      assertThat(entries).containsExactly(folder);
    }
  }
}
