package dev.glotwire.cli.command;

import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/**
 * Finds the articles that a command line means: files, folders, and patterns such as {@code *.md}.
 */
final class ArticleFiles {
  /** What is taken for an article in a folder; a file that is named is always taken for one. */
  private static final Set<String> EXTENSIONS =
      Set.of(
          "txt",
          "text",
          "md",
          "markdown",
          "html",
          "htm",
          "xhtml",
          "docx",
          "odt",
          "rtf",
          "epub",
          "pdf",
          "doc");

  private final Path excluded;

  /**
   * @param excluded a folder that is not searched: where the output goes
   */
  ArticleFiles(Path excluded) {
    this.excluded = excluded.toAbsolutePath().normalize();
  }

  /**
   * Returns the files of {@code words}, each once, those of a folder or a pattern sorted.
   *
   * @throws Failure if a word leads to no file
   */
  List<Path> find(Collection<String> words) throws IOException {
    Set<Path> files = new LinkedHashSet<>();
    for (String word : words) {
      files.addAll(find(word));
    }
    return List.copyOf(files);
  }

  private List<Path> find(String word) throws IOException {
    Path path = existing(word);
    if (path != null && Files.isDirectory(path)) {
      return required(search(path, Integer.MAX_VALUE, ArticleFiles::isArticle), word);
    }
    if (path == null && word.matches(".*[*?\\[{].*")) {
      return required(expand(word), word);
    }
    return List.of(file(word));
  }

  private static @org.jspecify.annotations.Nullable Path existing(String word) {
    try {
      Path path = Path.of(word);
      return Files.exists(path) ? path : null;
    } catch (InvalidPathException e) {
      return null; // on Windows a pattern is no path
    }
  }

  private static List<Path> required(List<Path> found, String word) {
    if (found.isEmpty()) {
      throw Failure.of(ExitCode.NO_INPUT, "no-input", "there is no article in " + word)
          .withHint("In a folder, articles are files that end in ." + extensions() + ".");
    }
    return found;
  }

  private static String extensions() {
    return String.join(", .", EXTENSIONS.stream().sorted().toList());
  }

  private static boolean isArticle(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private List<Path> expand(String pattern) throws IOException {
    int wild = pattern.split("[*?\\[{]", 2)[0].lastIndexOf('/');
    Path start = Path.of(wild < 0 ? "" : wild == 0 ? "/" : pattern.substring(0, wild));
    String rest = pattern.substring(wild + 1);
    Predicate<Path> matches = matcher(start, rest);
    // "**/*.md" means those in the folder itself as well, as it does in every shell.
    Predicate<Path> all =
        rest.startsWith("**/") ? matches.or(matcher(start, rest.substring(3))) : matches;
    int depth = rest.contains("**") ? Integer.MAX_VALUE : rest.split("/", -1).length;
    return search(start, depth, all);
  }

  private static Predicate<Path> matcher(Path start, String pattern) {
    try {
      PathMatcher matcher = start.getFileSystem().getPathMatcher("glob:" + pattern);
      return file -> matcher.matches(start.relativize(file));
    } catch (PatternSyntaxException e) {
      throw Failure.of(ExitCode.USAGE, "usage", "'" + pattern + "' is no pattern of file names");
    }
  }

  private List<Path> search(Path start, int depth, Predicate<Path> wanted) throws IOException {
    List<Path> found = new ArrayList<>();
    FileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean left =
                isHidden(folder)
                    || isBundle(folder)
                    || folder.toAbsolutePath().normalize().equals(excluded);
            return left && !folder.equals(start)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file) && Files.isRegularFile(file) && wanted.test(file)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException problem) {
            return FileVisitResult.CONTINUE; // what may not be looked into holds no article
          }
        };
    Files.walkFileTree(start, Set.of(), depth, visitor);
    found.sort(null);
    return found;
  }

  /** Whether Glotwire wrote {@code folder}: translations are not translated again. */
  private static boolean isBundle(Path folder) {
    return Files.isRegularFile(folder.resolve("manifest.json"))
        && Files.isRegularFile(folder.resolve("index.html"))
        && Files.isDirectory(folder.resolve("source"));
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".") && name.toString().length() > 1;
  }

  /**
   * Returns the path of {@code name}, which is there and readable.
   *
   * @throws Failure if it is not
   */
  static Path file(String name) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      throw missing("'" + name + "' is no file name: " + e.getReason());
    }
    if (!Files.exists(path)) {
      throw missing("there is no file " + name);
    }
    if (Files.isDirectory(path)) {
      throw missing(name + " is a folder");
    }
    if (!Files.isReadable(path)) {
      throw missing(name + " may not be read");
    }
    return path;
  }

  private static Failure missing(String message) {
    return Failure.of(ExitCode.NO_INPUT, "no-input", message);
  }
}
