package dev.glotwire.review;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.TaggedText;
import dev.glotwire.bundle.BundleWriter;
import dev.glotwire.bundle.Manifest;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The folder that bundles stand in, during one run: it gives every article the folder of its own
 * bundle, also after its headline has changed, and a new folder where it has none, also where
 * another article has the same headline. Makes no folder itself. Not thread-safe.
 */
public final class BundleShelf {
  private final Path out;
  private final Set<Path> given = new HashSet<>();
  private final Map<Path, Set<String>> texts = new HashMap<>();

  /**
   * @param out the folder, whether it is there or not
   */
  public BundleShelf(Path out) {
    this.out = out;
  }

  /**
   * Returns the folder for the bundle of {@code article}, and gives it to no other article.
   *
   * <p>An article's own bundle is one of a file with the same name that has the same headline or at
   * least half of its texts. A new folder is called after the headline, and, where that is taken,
   * after the file, too.
   *
   * @param article its headline recognized
   * @throws IOException if the folders cannot be looked at
   */
  public Path place(Article article) throws IOException {
    List<Path> named = named(article);
    Path place =
        own(article, named.subList(0, named.size() - 1))
            .or(() -> similar(article))
            .orElse(free(named));
    given.add(place);
    return place;
  }

  /** Returns the folders that are called after the article, up to the first that is free. */
  private List<Path> named(Article article) {
    String headline = BundleWriter.folderName(article);
    String file = headline + "-" + BundleWriter.fileName(article);
    List<Path> named = new ArrayList<>(List.of(out.resolve(headline)));
    for (int i = 1; isTaken(named.get(named.size() - 1)); i++) {
      named.add(out.resolve(i == 1 ? file : file + "-" + i));
    }
    return named;
  }

  private boolean isTaken(Path folder) {
    return given.contains(folder) || Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
  }

  private Optional<Path> own(Article article, List<Path> folders) throws IOException {
    List<Path> own = new ArrayList<>();
    for (Path folder : folders) {
      if (!given.contains(folder) && isOf(article, folder)) {
        if (isSame(article, folder)) {
          return Optional.of(folder);
        }
        own.add(folder);
      }
    }
    return own.size() < 2 ? own.stream().findFirst() : mostAlike(article, own, 0);
  }

  private static boolean isOf(Article article, Path folder) {
    return manifest(folder)
        .filter(manifest -> manifest.source().name().equals(article.source().name()))
        .isPresent();
  }

  private static Optional<Manifest> manifest(Path folder) {
    try {
      return Optional.of(Manifest.read(folder));
    } catch (IOException e) {
      return Optional.empty(); // nobody's bundle; whoever writes there will hear of it
    }
  }

  private static boolean isSame(Article article, Path folder) throws IOException {
    Path copy = folder.resolve(BundleWriter.sourcePath(article));
    return Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)
        && Files.size(copy) == article.source().bytes().length
        && java.util.Arrays.equals(Files.readAllBytes(copy), article.source().bytes());
  }

  /** Returns the bundle of an earlier edition of {@code article} that had another headline. */
  private Optional<Path> similar(Article article) {
    String copy = BundleWriter.sourcePath(article);
    List<Path> folders = new ArrayList<>();
    if (Files.isDirectory(out)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(out)) {
        for (Path folder : all) {
          if (!given.contains(folder) && Files.isRegularFile(folder.resolve(copy))) {
            folders.add(folder);
          }
        }
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    folders.removeIf(folder -> !isOf(article, folder));
    folders.sort(null);
    return mostAlike(article, folders, 50);
  }

  /**
   * Returns the bundle that shares most texts with {@code article}, the first of several.
   *
   * @param least how many of its texts, in percent, it must share
   */
  private Optional<Path> mostAlike(Article article, List<Path> folders, int least) {
    Set<String> now = texts(article);
    Optional<Path> best = Optional.empty();
    long most = -1;
    for (Path folder : folders) {
      Set<String> then = texts.computeIfAbsent(folder, BundleShelf::texts);
      long shared = then.stream().filter(now::contains).count();
      if (shared > most && 100 * shared >= least * (long) Math.max(1, then.size())) {
        most = shared;
        best = Optional.of(folder);
      }
    }
    return best;
  }

  private static Set<String> texts(Path folder) {
    try {
      return texts(BundleReader.source(folder, Manifest.read(folder)));
    } catch (IOException e) {
      return Set.of();
    }
  }

  private static Set<String> texts(Article article) {
    return article.blocks().stream()
        .filter(Block::isTranslatable)
        .map(block -> TaggedText.of(block.content()).value())
        .collect(Collectors.toSet());
  }

  /**
   * Returns the folder for an article that has no bundle. What stands where nobody else's bundle
   * does is left there to be refused: it may be a bundle that was broken.
   */
  private Path free(List<Path> named) {
    for (Path folder : named) {
      if (!given.contains(folder) && manifest(folder).isEmpty()) {
        return folder;
      }
    }
    return named.get(named.size() - 1);
  }
}
