package dev.glotwire.cli;

import dev.glotwire.cli.options.Suggestions;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Json;
import dev.glotwire.language.UndeterminedLanguageException;
import dev.glotwire.spi.TranslationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, to a person or to a program, and which exit code it is. */
final class ErrorReport {
  private final Console console;
  private final boolean json;
  private final boolean debug;

  ErrorReport(Console console, boolean json, boolean debug) {
    this.console = console;
    this.json = json;
    this.debug = debug;
  }

  ExitCode print(Throwable error) {
    Failure failure = failure(error);
    if (json) {
      printJson(failure);
    } else {
      console.err().println("glotwire: " + failure.message());
      if (!failure.hint().isEmpty()) {
        console.err().println(failure.hint());
      }
    }
    if (debug) {
      error.printStackTrace(console.err());
    }
    return failure.exitCode();
  }

  private void printJson(Failure failure) {
    new Json()
        .document(
            console.err(),
            out -> {
              out.writeStartObject();
              out.writeObjectPropertyStart("error");
              out.writeStringProperty("code", failure.name());
              out.writeStringProperty("message", failure.message());
              if (!failure.hint().isEmpty()) {
                out.writeStringProperty("hint", failure.hint());
              }
              out.writeEndObject();
              out.writeNumberProperty("exitCode", failure.exitCode().number());
              out.writeEndObject();
            });
  }

  static boolean isBrokenPipe(IOException e) {
    return String.valueOf(e.getMessage()).contains("Broken pipe");
  }

  private static Failure failure(Throwable error) {
    if (error instanceof Failure failure) {
      return failure;
    }
    if (error instanceof ParameterException wrong) {
      return usage(wrong);
    }
    if (error instanceof TranslationException translation) {
      return translation(translation);
    }
    if (error instanceof UndeterminedLanguageException undetermined) {
      return Failure.of(ExitCode.BAD_INPUT, "unknown-source-language", message(undetermined))
          .withHint("Name it with --from, such as --from en.");
    }
    if (error instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return io(unchecked.getCause());
    }
    if (error instanceof IOException io) {
      return io(io);
    }
    if (error instanceof OutOfMemoryError) {
      return Failure.of(ExitCode.BAD_INPUT, "out-of-memory", "the input needs more memory")
          .withHint("Give Java more: GLOTWIRE_JAVA_OPTS=-Xmx4g");
    }
    return Failure.of(ExitCode.INTERNAL, "internal", "this is a bug in Glotwire: " + error)
        .withHint("Run it again with --debug and report what it prints.");
  }

  private static Failure usage(ParameterException wrong) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    String help = "'" + command + " --help' says what it takes.";
    Failure failure = Failure.of(ExitCode.USAGE, "usage", message(wrong));
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().get(0);
      boolean option = word.startsWith("-");
      List<String> known = known(unmatched, option);
      List<String> close = Suggestions.of(word.replaceFirst("=.*", ""), known);
      String what =
          option ? "unknown option " : known.isEmpty() ? "unexpected word " : "unknown command ";
      failure = Failure.of(ExitCode.USAGE, "usage", what + "'" + word + "'");
      return failure.withHint(
          Stream.of(Suggestions.sentence(close), help)
              .filter(sentence -> !sentence.isEmpty())
              .collect(Collectors.joining(" ")));
    }
    return failure.withHint(help);
  }

  private static List<String> known(UnmatchedArgumentException unmatched, boolean option) {
    var spec = unmatched.getCommandLine().getCommandSpec();
    return option
        ? spec.options().stream().flatMap(one -> Stream.of(one.names())).toList()
        : spec.subcommands().values().stream()
            .map(line -> line.getCommandSpec())
            .filter(one -> !one.usageMessage().hidden())
            .map(one -> one.name())
            .toList();
  }

  private static Failure translation(TranslationException e) {
    if (e instanceof TranslationException.Unauthorized) {
      return Failure.of(ExitCode.NO_PERMISSION, "unauthorized", message(e))
          .withHint("'glotwire providers -v' says where its key is read from.");
    }
    if (e instanceof TranslationException.UnsupportedLanguage) {
      return Failure.of(ExitCode.UNAVAILABLE, "unsupported-language", message(e))
          .withHint("'glotwire languages " + e.provider() + "' lists what it translates.");
    }
    if (e instanceof TranslationException.Unavailable
        || e instanceof TranslationException.RateLimited
        || e instanceof TranslationException.QuotaExceeded) {
      return Failure.of(ExitCode.TEMPORARY, "try-later", message(e))
          .withHint("Run the same command again later, or name another --provider.");
    }
    return Failure.of(ExitCode.UNAVAILABLE, "provider-failed", message(e));
  }

  private static Failure io(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return Failure.of(ExitCode.NO_INPUT, "no-input", "there is no file " + missing.getFile());
    }
    if (e instanceof FileSystemException file) {
      String reason = file.getReason() == null ? "cannot be used" : file.getReason();
      return Failure.of(ExitCode.CANNOT_CREATE, "cannot-write", file.getFile() + ": " + reason)
          .causedBy(e);
    }
    return Failure.of(ExitCode.CANNOT_CREATE, "io", message(e)).causedBy(e);
  }

  private static String message(Throwable e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }
}
