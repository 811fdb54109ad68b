package dev.glotwire.bundle;

import dev.glotwire.bundle.Manifest.Entry;
import dev.glotwire.bundle.Manifest.OutputFile;
import dev.glotwire.bundle.Manifest.Target;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a look at a bundle's folder shows: whether every file is there as its manifest says, and
 * whether the manifest agrees with itself. Needs no network and changes nothing. Immutable.
 *
 * @param manifest what the folder's manifest says
 * @param problems what is not as it should be, in the order of the manifest; empty for a bundle
 *     that nobody touched
 */
public record BundleVerification(Manifest manifest, List<Problem> problems) {
  public BundleVerification {
    problems = List.copyOf(problems);
  }

  /**
   * Something that is not as the manifest says.
   *
   * @param path the file below the bundle's folder
   * @param message one clause that goes on from the path, such as {@code is missing}
   */
  public record Problem(String path, String message) {}

  /** Whether all files are as they were written. */
  public boolean isIntact() {
    return problems.isEmpty();
  }

  /**
   * Looks at the bundle in {@code folder}. A link is never followed, and no path that a manifest
   * names leads out of the folder.
   *
   * @throws IOException if there is no manifest of this schema version, or a file cannot be read
   */
  public static BundleVerification of(Path folder) throws IOException {
    Manifest manifest = Manifest.read(folder);
    List<Problem> problems = new ArrayList<>();
    Set<String> known = new HashSet<>();
    known.add(Manifest.FILE_NAME);
    for (OutputFile file : manifest.files()) {
      if (!known.add(file.path())) {
        problems.add(new Problem(file.path(), "is listed twice in the manifest"));
      } else {
        checkFile(folder, file, problems);
      }
    }
    findStrangers(folder, known, problems);
    checkLedger(manifest, problems);
    return new BundleVerification(manifest, problems);
  }

  private static void checkFile(Path folder, OutputFile file, List<Problem> problems)
      throws IOException {
    Path path;
    try {
      path = folder.resolve(file.path()).normalize();
    } catch (InvalidPathException e) {
      problems.add(new Problem(file.path(), "is no file name here"));
      return;
    }
    if (!path.startsWith(folder.normalize()) || Path.of(file.path()).isAbsolute()) {
      problems.add(new Problem(file.path(), "leads out of the bundle"));
    } else if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      problems.add(new Problem(file.path(), "is missing"));
    } else if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      problems.add(new Problem(file.path(), "is no regular file"));
    } else if (Files.size(path) != file.size()) {
      problems.add(
          new Problem(
              file.path(),
              "was changed: it has "
                  + Files.size(path)
                  + " bytes, and was written with "
                  + file.size()));
    } else if (!FileSink.hash(path).equals(file.sha256())) {
      problems.add(new Problem(file.path(), "was changed: its SHA-256 is another"));
    }
  }

  private static void findStrangers(Path folder, Set<String> known, List<Problem> problems)
      throws IOException {
    List<String> strangers = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (!known.contains(path) && !OverwriteGuard.isLitter(file)) {
              strangers.add(path);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    strangers.stream()
        .sorted()
        .forEach(path -> problems.add(new Problem(path, "was not written by Glotwire")));
  }

  /** Every language must account for the same blocks. */
  private static void checkLedger(Manifest manifest, List<Problem> problems) {
    List<String> expected = null;
    for (Target target : manifest.targets()) {
      List<String> ids = target.blocks().stream().map(Entry::id).toList();
      if (new HashSet<>(ids).size() != ids.size()) {
        problems.add(ledgerProblem(target, "lists a block twice"));
      }
      if (expected != null && !ids.equals(expected)) {
        problems.add(ledgerProblem(target, "does not account for the blocks of the article"));
      }
      expected = expected == null ? ids : expected;
    }
  }

  private static Problem ledgerProblem(Target target, String message) {
    return new Problem(
        Manifest.FILE_NAME, "is wrong: " + target.language().toLanguageTag() + " " + message);
  }
}
