package dev.glotwire.connector.apertium;

import dev.glotwire.spi.TranslationException.Unavailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One run of the {@code apertium} program over the texts of a batch. Between two texts stands a
 * NUL, at which every part of Apertium's pipe flushes and forgets what it has read, so that no word
 * crosses from one text into another.
 */
final class ApertiumProcess {
  /** More than this for one character of input is no translation. */
  private static final int LARGEST_ANSWER = 64 << 20;

  private static final int LONGEST_COMPLAINT = 300;

  private final Path command;
  private final Optional<Path> dataFolder;
  private final Duration timeout;

  ApertiumProcess(Path command, Optional<Path> dataFolder, Duration timeout) {
    this.command = command;
    this.dataFolder = dataFolder;
    this.timeout = timeout;
  }

  /**
   * Returns as many streams as are given, translated by {@code mode}.
   *
   * @throws Unavailable if the program cannot be run, dies, says less than it was asked or takes
   *     too long
   */
  List<String> translate(String mode, List<String> streams) {
    Process process = start(mode);
    Collector answer = new Collector(process.getInputStream(), LARGEST_ANSWER);
    Collector complaint = new Collector(process.getErrorStream(), LONGEST_COMPLAINT);
    Thread feeder = daemon(() -> feed(process.getOutputStream(), streams));
    Thread reader = daemon(answer);
    Thread listener = daemon(complaint);
    try {
      if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        throw unavailable(mode + " took longer than " + timeout.toSeconds() + " seconds", null);
      }
      reader.join(timeout.toMillis());
      listener.join(1_000);
      return split(answer.text(), mode, streams.size(), process.exitValue(), complaint.text());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("interrupted", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      feeder.interrupt();
    }
  }

  private Process start(String mode) {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    dataFolder.ifPresent(folder -> line.addAll(List.of("-d", folder.toString())));
    line.addAll(List.of("-f", "none", "-z", "-u", mode));
    ProcessBuilder builder = new ProcessBuilder(line);
    // The pipe reads and writes UTF-8 only where the locale says so; C.UTF-8 is in every Debian and
    // glibc.
    builder.environment().put("LC_ALL", "C.UTF-8");
    try {
      return builder.start();
    } catch (IOException e) {
      throw unavailable("cannot start " + command, e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "glotwire-apertium");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void feed(OutputStream in, List<String> streams) {
    try (in) {
      for (String stream : streams) {
        in.write(stream.getBytes(StandardCharsets.UTF_8));
        in.write(0);
        in.flush();
      }
    } catch (IOException e) {
      // The program died; that it said too little shows in its answer.
      return;
    }
  }

  private static List<String> split(
      String answer, String mode, int wanted, int exit, String complaint) {
    List<String> texts = new ArrayList<>();
    int from = 0;
    for (int end = answer.indexOf('\0');
        end >= 0 && texts.size() < wanted;
        end = answer.indexOf('\0', from)) {
      texts.add(answer.substring(from, end));
      from = end + 1;
    }
    // Parts of the pipe say a NUL of their own when they end; what comes before the last text is
    // always whole.
    if (texts.size() < wanted || exit != 0) {
      String said = complaint.strip();
      throw unavailable(
          mode
              + " ended after "
              + texts.size()
              + " of "
              + wanted
              + " texts, with exit code "
              + exit
              + (said.isEmpty() ? "" : ": " + said.lines().findFirst().orElse("")),
          null);
    }
    return texts;
  }

  private static Unavailable unavailable(
      String message, @org.jspecify.annotations.Nullable Throwable cause) {
    return new Unavailable(ApertiumProvider.NAME, message, cause);
  }

  /** Reads a stream to its end and keeps its beginning. */
  private static final class Collector implements Runnable {
    private final InputStream in;
    private final int most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    Collector(InputStream in, int most) {
      this.in = in;
      this.most = most;
    }

    @Override
    public void run() {
      byte[] buffer = new byte[8_192];
      try (in) {
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          synchronized (kept) {
            kept.write(buffer, 0, Math.min(count, most - kept.size()));
          }
        }
      } catch (IOException e) {
        // The process was ended; what it said so far is kept.
        return;
      }
    }

    String text() {
      synchronized (kept) {
        return kept.toString(StandardCharsets.UTF_8);
      }
    }
  }
}
