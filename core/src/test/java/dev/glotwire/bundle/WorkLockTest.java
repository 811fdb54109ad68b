package dev.glotwire.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkLockTest {
  @TempDir Path folder;

  /** Says whether the lock on a folder can be had, from a process of its own. */
  static final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] args) throws IOException {
      System.out.print(WorkLock.tryLock(Path.of(args[0])).isPresent() ? "free" : "held");
    }
  }

  private String seenByAnother() throws IOException, InterruptedException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(other.waitFor()).isZero();
    return said;
  }

  @Test
  void anotherProcessWaitsUntilItIsGivenBack() throws Exception {
    try (WorkLock held = WorkLock.tryLock(folder).orElseThrow()) {
      assertThat(held).isNotNull();
      // What is refused within this process must not let go of what another process sees.
      assertThat(WorkLock.tryLock(folder)).isEmpty();
      assertThat(seenByAnother()).isEqualTo("held");
    }
    assertThat(folder).isEmptyDirectory();
    assertThat(seenByAnother()).isEqualTo("free");
  }

  @Test
  void aProcessThatEndedWithItHoldsItNoLonger() throws Exception {
    assertThat(seenByAnother()).isEqualTo("free");

    assertThat(folder).isNotEmptyDirectory();
    Optional<WorkLock> lock = WorkLock.tryLock(folder);
    assertThat(lock).isPresent();
    lock.get().close();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void thereIsNoneOnAFolderThatIsGone() throws Exception {
    Files.delete(folder);

    assertThat(WorkLock.tryLock(folder)).isEmpty();

    Files.createDirectory(folder);
    WorkLock.tryLock(folder).orElseThrow().close();
  }
}
