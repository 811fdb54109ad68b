package dev.glotwire.read;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The program of the process that {@link ExtractionProcess} starts: one document comes in on
 * standard input, what was extracted goes out on standard output. Whatever a library prints goes
 * nowhere.
 */
final class ExtractionWorker {
  private ExtractionWorker() {}

  public static void main(String[] arguments) throws IOException {
    try (PrintStream nowhere =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      System.setOut(nowhere);
      System.setErr(nowhere);
      ExtractionRequest request = ExtractionRequest.readFrom(in);
      endAfter(request.limits());
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      try (DataOutputStream body = new DataOutputStream(answer)) {
        ExtractionAnswer.of(request).writeTo(body);
      }
      answer.writeTo(out);
    }
    // Threads that a library has left behind do not matter.
    Runtime.getRuntime().halt(0);
  }

  /** Ends this process even where nobody is left to end it. */
  private static void endAfter(ReadLimits limits) {
    Thread watch =
        new Thread(
            () -> {
              try {
                Thread.sleep(limits.timeout().plusSeconds(5).toMillis());
              } catch (InterruptedException e) {
                // Nobody interrupts it.
              }
              Runtime.getRuntime().halt(1);
            },
            "glotwire-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
