package dev.glotwire.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What came of a process that was run to its end.
 *
 * @param code its exit code
 */
record ProcessRun(int code, String out, String err) {

  /**
   * Runs {@code command} in {@code folder} with {@code input}, and with no more than this
   * environment.
   */
  static ProcessRun of(
      Path folder, Map<String, String> environment, String input, List<String> command) {
    try {
      Path err = Files.createTempFile("glotwire-test", ".err");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
          in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
          // It ended without reading what it was given; its exit code tells how.
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return new ProcessRun(code, out, Files.readString(err));
      } finally {
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
