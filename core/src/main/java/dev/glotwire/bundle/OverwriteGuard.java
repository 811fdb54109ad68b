package dev.glotwire.bundle;

import dev.glotwire.bundle.Manifest.OutputFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what would be lost if a bundle took the place of what stands there. */
final class OverwriteGuard {
  /** What file managers leave behind wherever somebody looks. */
  private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  private final Path folder;
  private final Edits edits;

  OverwriteGuard(Path folder, Edits edits) {
    this.folder = folder;
    this.edits = edits;
  }

  /**
   * Returns normally if a bundle of the file {@code name} in {@code languages} may stand where the
   * folder is.
   *
   * @throws BundleExistsException naming the first file that would be lost
   */
  void check(String name, Set<Locale> languages) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new BundleExistsException(folder, "is not a folder that Glotwire wrote");
    }
    Map<String, OutputFile> known = new HashMap<>();
    if (Files.exists(folder.resolve(Manifest.FILE_NAME), LinkOption.NOFOLLOW_LINKS)) {
      Manifest manifest = manifest();
      manifest.files().forEach(file -> known.put(file.path(), file));
      checkSame(manifest, name, languages);
    }
    checkFiles(known);
  }

  /** Whether {@code file} is what a file manager leaves behind. */
  static boolean isLitter(Path file) {
    return LITTER.contains(file.getFileName().toString());
  }

  private Manifest manifest() throws IOException {
    Path file = folder.resolve(Manifest.FILE_NAME);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new BundleExistsException(file, "is not a file that Glotwire wrote");
    }
    try {
      return ManifestReader.read(file);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      BundleExistsException exists =
          new BundleExistsException(file, "is not a manifest that this version of Glotwire wrote");
      exists.initCause(e);
      throw exists;
    }
  }

  private void checkSame(Manifest manifest, String name, Set<Locale> languages)
      throws BundleExistsException {
    if (!manifest.source().name().equals(name)) {
      throw new BundleExistsException(
          folder, "is the bundle of " + manifest.source().name() + ", not of " + name);
    }
    List<String> lost =
        manifest.targets().stream()
            .map(Manifest.Target::language)
            .filter(language -> !languages.contains(language))
            .map(Locale::toLanguageTag)
            .toList();
    if (!lost.isEmpty()) {
      throw new BundleExistsException(
          folder,
          lost.stream().collect(Collectors.joining(", ", "also holds the article in ", ""))
              + ", which the new bundle does not; to keep that, translate into it, too");
    }
  }

  private void checkFiles(Map<String, OutputFile> known) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            checkFile(file, attributes, known);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void checkFile(Path file, BasicFileAttributes attributes, Map<String, OutputFile> known)
      throws IOException {
    String path = folder.relativize(file).toString().replace('\\', '/');
    OutputFile written = known.get(path);
    if (written == null) {
      // A manifest that is there was read before, or this would not be reached.
      if (!path.equals(Manifest.FILE_NAME) && !isLitter(file)) {
        throw new BundleExistsException(file, "was not written by Glotwire");
      }
    } else if (!attributes.isRegularFile() || isEdited(file, written)) {
      throw new BundleExistsException(file, "was changed after Glotwire wrote it");
    }
  }

  private boolean isEdited(Path file, OutputFile written) throws IOException {
    String hash = FileSink.hash(file);
    return !hash.equals(written.sha256()) && !edits.allow(written, hash);
  }
}
