package dev.glotwire.review;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.Content;
import dev.glotwire.article.TaggedText;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.memory.Surroundings;
import dev.glotwire.memory.TranslationUnit;
import dev.glotwire.memory.exchange.ImportDefaults;
import dev.glotwire.memory.exchange.UnitFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What people wrote in a TMX file for the texts of an article. Units that Glotwire wrote there for
 * an engine are no person's words, and are left out. Immutable.
 */
final class TmxTexts {
  private final List<TranslationUnit> units;

  private TmxTexts(List<TranslationUnit> units) {
    this.units = units;
  }

  /**
   * @throws IOException if {@code file} cannot be read or is no TMX
   */
  static TmxTexts read(Path file) throws IOException {
    List<TranslationUnit> units = new ArrayList<>();
    ImportDefaults defaults =
        new ImportDefaults(Optional.empty(), Optional.empty(), true, Instant.EPOCH);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      UnitFormat.TMX.read(in, defaults, units::add, skipped -> {});
    } catch (IOException e) {
      throw new IOException(file + " cannot be taken over: " + e.getMessage(), e);
    }
    units.removeIf(unit -> !unit.state().isHuman());
    return new TmxTexts(units);
  }

  /**
   * Returns what it has in {@code target} for the blocks of {@code article}, by their ids: of
   * several texts the one between the same neighbors, or else the last.
   */
  Map<String, Content> of(Article article, Locale source, Locale target) {
    Map<TaggedText, List<TranslationUnit>> bySource = new HashMap<>();
    for (TranslationUnit unit : units) {
      if (LanguageTags.isSame(unit.source(), source) && unit.target().equals(target)) {
        bySource.computeIfAbsent(unit.sourceText(), text -> new ArrayList<>()).add(unit);
      }
    }
    Surroundings surroundings = Surroundings.of(article);
    List<Block> blocks = article.blocks().stream().filter(Block::isTranslatable).toList();
    Map<String, Content> texts = new HashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String context = surroundings.contexts().get(i);
      List<TranslationUnit> found = bySource.getOrDefault(surroundings.texts().get(i), List.of());
      found.stream()
          .filter(unit -> unit.context().equals(context))
          .reduce((one, next) -> next)
          .or(() -> found.stream().reduce((one, next) -> next))
          .flatMap(unit -> unit.targetText().on(block.content()))
          .ifPresent(text -> texts.put(block.id(), text));
    }
    return texts;
  }
}
