package dev.glotwire.cli.command;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.bilingual.BilingualUnit;
import dev.glotwire.bilingual.UnitReader;
import dev.glotwire.bilingual.UnreadableUnitsException;
import dev.glotwire.bundle.Manifest;
import dev.glotwire.bundle.Manifest.OutputFile;
import dev.glotwire.bundle.Manifest.Role;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.read.ArticleReader;
import dev.glotwire.read.ArticleStructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Reads the translations that a command line names: bundles, XLIFF, TMX, and pairs of texts. */
final class UnitFiles {

  /**
   * A file of translations.
   *
   * @param isLineAligned whether every unit is a line of it
   */
  record UnitFile(String path, boolean isLineAligned, List<BilingualUnit> units) {}

  private UnitFiles() {}

  /**
   * Returns what one word names: a bundle's XLIFF files, or one file.
   *
   * @throws Failure if it is neither
   */
  static List<UnitFile> of(String word) throws IOException {
    Path path = Path.of(word);
    if (path.endsWith(Manifest.FILE_NAME) || Files.isDirectory(path)) {
      return bundle(Files.isDirectory(path) ? path : path.resolveSibling(""));
    }
    Path file = ArticleFiles.file(word);
    if (!UnitReader.knows(file)) {
      throw Failure.of(
              ExitCode.USAGE, "usage", word + " holds no translations: name its translation, too")
          .withHint(
              "Alone, a bundle, an XLIFF or a TMX file can be checked; otherwise SOURCE and TARGET.");
    }
    return List.of(new UnitFile(word, false, read(file)));
  }

  private static List<UnitFile> bundle(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(Manifest.FILE_NAME))) {
      throw Failure.of(
              ExitCode.BAD_INPUT, "no-bundle", folder + " is no bundle: it has no manifest.json")
          .withHint("A bundle is the folder that 'glotwire translate' prints.");
    }
    List<UnitFile> files = new ArrayList<>();
    for (OutputFile file : manifest(folder).files()) {
      Path path = folder.resolve(file.path()).normalize();
      if (file.role() == Role.XLIFF && path.startsWith(folder.normalize())) {
        files.add(new UnitFile(folder.resolve(file.path()).toString(), false, read(path)));
      }
    }
    return files;
  }

  private static Manifest manifest(Path folder) throws IOException {
    try {
      return Manifest.read(folder);
    } catch (IOException e) {
      if (e.getCause() instanceof JacksonException) {
        throw Failure.of(ExitCode.BAD_INPUT, "bad-manifest", String.valueOf(e.getMessage()))
            .causedBy(e);
      }
      throw e;
    }
  }

  private static List<BilingualUnit> read(Path file) throws IOException {
    try {
      return UnitReader.read(file);
    } catch (UnreadableUnitsException e) {
      throw Failure.of(ExitCode.BAD_INPUT, "unreadable-units", String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  /**
   * Returns the pairs of two texts: their lines where there are as many, otherwise their blocks.
   *
   * @throws Failure if they are not aligned
   */
  static UnitFile pair(String source, String target, Locale from, Locale to) throws IOException {
    Article one = ArticleReader.standard().read(ArticleFiles.file(source));
    Article other = ArticleReader.standard().read(ArticleFiles.file(target));
    List<String> lines = one.text().lines().toList();
    List<String> targetLines = other.text().lines().toList();
    boolean plain = isPlain(one) && isPlain(other);
    List<BilingualUnit> units = new ArrayList<>();
    if (plain && lines.size() == targetLines.size()) {
      for (int i = 0; i < lines.size(); i++) {
        units.add(unit(String.valueOf(i + 1), i + 1, from, to, lines.get(i), targetLines.get(i)));
      }
      return new UnitFile(target, true, units);
    }
    List<Block> blocks = blocks(one, from);
    List<Block> targetBlocks = blocks(other, to);
    if (blocks.size() != targetBlocks.size()) {
      throw Failure.of(
              ExitCode.BAD_INPUT,
              "not-aligned",
              plain
                  ? "%s has %d lines, %s has %d"
                      .formatted(source, lines.size(), target, targetLines.size())
                  : "%s has %d blocks, %s has %d"
                      .formatted(source, blocks.size(), target, targetBlocks.size()))
          .withHint(
              "Two texts are compared line by line, two articles block by block; a bundle or XLIFF"
                  + " says itself what belongs together.");
    }
    for (int i = 0; i < blocks.size(); i++) {
      Block block = targetBlocks.get(i);
      long before = other.text().chars().limit(block.span().start()).filter(c -> c == '\n').count();
      units.add(
          unit(
              block.id(),
              (int) before + 1,
              from,
              to,
              blocks.get(i).content().displayText(),
              block.content().displayText()));
    }
    return new UnitFile(target, false, units);
  }

  private static boolean isPlain(Article article) {
    return article.source().mediaType().equals("text/plain");
  }

  private static List<Block> blocks(Article article, Locale language) {
    return ArticleStructure.recognize(article, language).blocks().stream()
        .filter(Block::isTranslatable)
        .toList();
  }

  private static BilingualUnit unit(
      String id, int line, Locale from, Locale to, String source, String target) {
    return new BilingualUnit(
        id, line, Optional.of(from), Optional.of(to), source, target, List.of(), List.of());
  }
}
