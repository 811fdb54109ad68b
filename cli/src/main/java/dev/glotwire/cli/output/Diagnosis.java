package dev.glotwire.cli.output;

import dev.glotwire.bundle.BundleBusyException;
import dev.glotwire.bundle.BundleExistsException;
import dev.glotwire.language.UndeterminedLanguageException;
import dev.glotwire.memory.UnusableMemoryException;
import dev.glotwire.read.UnreadableArticleException;
import dev.glotwire.review.UnusableEditException;
import dev.glotwire.spi.TranslationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what an exception means for the user: which exit code, and what to do about it. */
public final class Diagnosis {
  private Diagnosis() {}

  /** Returns {@code error} in words for the user. */
  public static Failure of(Throwable error) {
    if (error instanceof Failure failure) {
      return failure;
    }
    Failure failure = explain(error);
    return failure.causedBy(error);
  }

  private static Failure explain(Throwable error) {
    if (error instanceof ParameterException wrong) {
      return usage(wrong);
    }
    if (error instanceof TranslationException translation) {
      return translation(translation);
    }
    if (error instanceof UndeterminedLanguageException) {
      return Failure.of(ExitCode.BAD_INPUT, "unknown-source-language", message(error))
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
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    String help = "'" + command.qualifiedName() + " --help' says what it takes.";
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(unmatched.getUnmatched().get(0), command, help);
    }
    // Where it lists something, the message has lines.
    String message = String.join(" ", message(wrong).lines().map(String::strip).toList());
    return Failure.of(ExitCode.USAGE, "usage", message).withHint(help);
  }

  private static Failure unmatched(String word, CommandSpec command, String help) {
    boolean option = word.startsWith("-");
    List<String> known =
        option
            ? command.options().stream().flatMap(one -> Stream.of(one.names())).toList()
            : command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(one -> !one.usageMessage().hidden())
                .map(CommandSpec::name)
                .toList();
    String what =
        known.isEmpty() ? "unexpected word" : option ? "unknown option" : "unknown command";
    String meant = Suggestions.sentence(Suggestions.of(word.replaceFirst("=.*", ""), known));
    return Failure.of(ExitCode.USAGE, "usage", what + " '" + word + "'")
        .withHint(
            Stream.of(meant, help)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" ")));
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
    if (e instanceof TranslationException.QuotaExceeded) {
      return Failure.of(ExitCode.TEMPORARY, "quota", message(e))
          .withHint(
              "Name another --provider, raise the limit if it is your own, or run it again when"
                  + " there is more.");
    }
    if (e instanceof TranslationException.Unavailable
        || e instanceof TranslationException.RateLimited) {
      return Failure.of(ExitCode.TEMPORARY, "try-later", message(e))
          .withHint("Run the same command again later, or name another --provider.");
    }
    return Failure.of(ExitCode.UNAVAILABLE, "provider-failed", message(e));
  }

  private static Failure io(IOException e) {
    if (e instanceof UnreadableArticleException unreadable) {
      String reason = unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      Failure failure = Failure.of(ExitCode.BAD_INPUT, "unreadable-" + reason, message(e));
      return switch (unreadable.reason()) {
        case TOO_LARGE, ZIP_BOMB, TIMED_OUT ->
            failure.withHint("--limit changes a limit, as in --limit maxCharacters=20m.");
        default -> failure;
      };
    }
    if (e instanceof UnusableEditException) {
      return Failure.of(ExitCode.CANNOT_CREATE, "edited", message(e))
          .withHint(
              "Put the file right or move it away. 'glotwire apply' takes several files, of which the"
                  + " last one counts; --force replaces what people wrote.");
    }
    if (e instanceof BundleExistsException) {
      return Failure.of(ExitCode.CANNOT_CREATE, "output-exists", message(e))
          .withHint("--out names another folder, --force replaces what is there.");
    }
    if (e instanceof BundleBusyException) {
      return Failure.of(ExitCode.TEMPORARY, "busy", message(e))
          .withHint("--out names another folder.");
    }
    if (e instanceof UnusableMemoryException) {
      return Failure.of(ExitCode.UNAVAILABLE, "no-memory", message(e))
          .withHint("--memory names another one, --no-memory goes without.");
    }
    if (e instanceof NoSuchFileException missing) {
      return Failure.of(ExitCode.NO_INPUT, "no-input", "there is no file " + missing.getFile());
    }
    if (e instanceof FileSystemException file) {
      String reason = file.getReason() == null ? "cannot be used" : file.getReason();
      return Failure.of(ExitCode.CANNOT_CREATE, "cannot-write", file.getFile() + ": " + reason);
    }
    return Failure.of(ExitCode.CANNOT_CREATE, "cannot-write", message(e));
  }

  private static String message(Throwable e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }
}
