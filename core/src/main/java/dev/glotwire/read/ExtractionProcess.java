package dev.glotwire.read;

import dev.glotwire.read.UnreadableArticleException.Reason;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * Extracts a document in a Java process of its own, which has its own memory, can be ended, and has
 * none of this one's environment: a document that drives its parser mad costs no more than its
 * limits, and what the parsers print or set for their whole JVM stays in theirs.
 */
final class ExtractionProcess {
  /** What {@code -XX:+ExitOnOutOfMemoryError} ends a JVM with. */
  private static final int OUT_OF_MEMORY = 3;

  /** What a process needs of the environment to start at all, and for its temporary files. */
  private static final List<String> KEPT_VARIABLES =
      List.of("SystemRoot", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH");

  private final ExtractionRequest request;

  private ExtractionProcess(ExtractionRequest request) {
    this.request = request;
  }

  /**
   * Extracts a document.
   *
   * @throws UnreadableArticleException if it is none, is damaged or is beyond the limits, or if
   *     this thread is interrupted
   */
  static Extraction extract(ExtractionRequest request) throws UnreadableArticleException {
    return new ExtractionProcess(request).run();
  }

  private Extraction run() throws UnreadableArticleException {
    Process process;
    try {
      process = start();
    } catch (IOException e) {
      throw failed("could not be started: " + e.getMessage(), e);
    }
    try {
      FutureTask<byte[]> talk = new FutureTask<>(() -> talk(process));
      Thread thread = new Thread(talk, "glotwire-extraction");
      thread.setDaemon(true);
      thread.start();
      if (!process.waitFor(request.limits().timeout().toMillis(), TimeUnit.MILLISECONDS)) {
        throw ExtractionThread.timedOut(request);
      }
      return answer(process.exitValue(), talk.get());
    } catch (ExecutionException e) {
      throw failed("did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ExtractionThread.interrupted(request, e);
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start() throws IOException {
    boolean windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("win");
    Path java = Path.of(System.getProperty("java.home", ""), "bin", windows ? "java.exe" : "java");
    ProcessBuilder builder =
        new ProcessBuilder(
            java.toString(),
            "-Xmx" + Math.max(16, request.limits().maxMemoryBytes() / (1024 * 1024)) + "m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "-Xlog:disable",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC",
            ExtractionWorker.class.getName());
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(KEPT_VARIABLES);
    environment.put("CLASSPATH", classPath());
    return builder
        .directory(new File(System.getProperty("user.dir", ".")))
        .redirectError(Redirect.DISCARD)
        .start();
  }

  /**
   * This program's class path, and all jars in a folder {@code documents} beside the jar this class
   * is in, where a distribution keeps what only a worker loads.
   */
  private static String classPath() {
    String own = System.getProperty("java.class.path", "");
    CodeSource source = ExtractionProcess.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return own;
    }
    try {
      Path documents = Path.of(source.getLocation().toURI()).resolveSibling("documents");
      return Files.isDirectory(documents)
          ? own + File.pathSeparator + documents + File.separator + "*"
          : own;
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      // Loaded from somewhere that is no file: there is no folder beside it.
      return own;
    }
  }

  /** Sends the document and returns all that comes back. */
  private byte[] talk(Process process) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
      request.writeTo(out);
    } catch (IOException e) {
      // It ended before it had read everything; its exit code tells why.
    }
    long most = 4L * request.limits().maxCharacters() + (1 << 20);
    return process.getInputStream().readNBytes((int) Math.min(most, Integer.MAX_VALUE - 16));
  }

  private Extraction answer(int exitCode, byte[] answer) throws UnreadableArticleException {
    if (exitCode == OUT_OF_MEMORY) {
      throw new UnreadableArticleException(
          Reason.TOO_LARGE,
          request.name(),
          "needs more memory to read than the limit of "
              + request.limits().maxMemoryBytes()
              + " bytes; split it, or raise the limit maxMemoryBytes");
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer))) {
      return ExtractionAnswer.readFrom(in).extraction();
    } catch (UnreadableArticleException e) {
      throw e;
    } catch (IOException e) {
      throw failed("ended with code " + exitCode + " and without an answer", e);
    }
  }

  private UnreadableArticleException failed(String what, Exception cause) {
    return new UnreadableArticleException(
        Reason.FAILED,
        request.name(),
        "could not be read, because the Java process that reads documents "
            + what
            + "; a program whose class path another Java cannot use must read them in itself"
            + " (ArticleReader.extractingInProcess)",
        cause);
  }
}
