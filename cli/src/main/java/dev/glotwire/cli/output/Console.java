package dev.glotwire.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The streams and the environment that a command runs with. Everything is UTF-8, whatever the
 * locale says: articles are.
 */
public final class Console {
  private final InputStream in;
  private final RememberingStream sink;
  private final PrintStream out;
  private final PrintStream err;
  private final Function<String, @Nullable String> environment;
  private final String terminals;

  private Console(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Function<String, @Nullable String> environment,
      String terminals) {
    this.in = in;
    this.sink = new RememberingStream(out);
    this.out = new PrintStream(sink, false, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    this.environment = environment;
    this.terminals = terminals;
  }

  /** Returns the console of this process. */
  public static Console ofProcess() {
    return new Console(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System::getenv,
        System.getProperty("glotwire.terminal", ""));
  }

  /**
   * Returns a console on other streams, none of which is a terminal.
   *
   * @param environment the value of a variable, or null
   */
  public static Console of(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Function<String, @Nullable String> environment) {
    return of(in, out, err, environment, "");
  }

  /**
   * Returns a console on other streams.
   *
   * @param environment the value of a variable, or null
   * @param terminals which of the streams are terminals: any of the letters {@code i}, {@code o}
   *     and {@code e}
   */
  public static Console of(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Function<String, @Nullable String> environment,
      String terminals) {
    return new Console(in, out, err, environment, terminals);
  }

  public InputStream in() {
    return in;
  }

  /** Returns where data goes; flushed at the end of the run. */
  public PrintStream out() {
    return out;
  }

  /** Prints a line of data for a person, which holds what others wrote: control characters show. */
  public void line(String text) {
    out.print(Printable.line(text) + "\n");
  }

  /** Returns where talk goes. */
  public PrintStream err() {
    return err;
  }

  /** Returns a variable of the environment that is set and not blank. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
  }

  /** Whether somebody can be asked: what is typed and what is said are both on a terminal. */
  public boolean canAsk() {
    return terminals.contains("i") && terminals.contains("e");
  }

  /** Whether talk goes to a terminal that can redraw a line. */
  public boolean canRedraw() {
    return terminals.contains("e") && !variable("TERM").orElse("dumb").equals("dumb");
  }

  /** Whether data goes to a terminal that may be colored. */
  public boolean isColored() {
    // https://no-color.org: set and not empty, whatever the value.
    return terminals.contains("o")
        && variable("NO_COLOR").isEmpty()
        && !variable("TERM").orElse("dumb").equals("dumb");
  }

  /**
   * Writes out what is held back, and returns what went wrong with standard output, if anything.
   */
  public Optional<IOException> finish() {
    out.flush();
    err.flush();
    return sink.failure();
  }

  /** Keeps the reason of a failed write, which a {@link PrintStream} forgets. */
  private static final class RememberingStream extends OutputStream {
    private static final int CAPACITY = 8_192;

    private final OutputStream target;
    private final byte[] held = new byte[CAPACITY];
    private int count;
    private @Nullable IOException failure;

    RememberingStream(OutputStream target) {
      this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        if (length > CAPACITY - count) {
          empty();
        }
        if (length >= CAPACITY) {
          target.write(bytes, offset, length);
        } else {
          System.arraycopy(bytes, offset, held, count, length);
          count += length;
        }
      } catch (IOException e) {
        throw remembered(e);
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        empty();
        target.flush();
      } catch (IOException e) {
        throw remembered(e);
      }
    }

    private void empty() throws IOException {
      int length = count;
      count = 0; // what could not be written is not tried again
      target.write(held, 0, length);
    }

    private IOException remembered(IOException e) {
      if (failure == null) {
        failure = e;
      }
      return e;
    }

    Optional<IOException> failure() {
      return Optional.ofNullable(failure);
    }
  }
}
