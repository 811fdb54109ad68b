package dev.glotwire.review;

import dev.glotwire.article.Block;
import dev.glotwire.article.Content;
import dev.glotwire.article.TaggedText;
import dev.glotwire.bundle.BlockState;
import dev.glotwire.bundle.Bundle;
import dev.glotwire.bundle.Manifest.OutputFile;
import dev.glotwire.bundle.Manifest.Role;
import dev.glotwire.bundle.Manifest.Target;
import dev.glotwire.bundle.Origin;
import dev.glotwire.bundle.TargetArticle;
import dev.glotwire.bundle.TargetBlock;
import dev.glotwire.memory.Surroundings;
import dev.glotwire.memory.TranslationUnit;
import dev.glotwire.memory.UnitState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What people changed in the languages of a bundle, and the bundle with it. Immutable: {@link
 * #with} returns a review that knows one more file.
 *
 * <pre>{@code
 * Review review = Review.of(BundleReader.open(folder)).with(reviewedXliff);
 * BundleWriter.standard().replacing().write(review.bundle(), folder.getParent());
 * }</pre>
 */
public final class Review {
  private final BundleReader reader;
  private final Map<Locale, Reviewed> reviewed;

  /**
   * One language.
   *
   * @param written what it held when it was written; empty where no file tells any more
   * @param now what it holds with the changes
   */
  private record Reviewed(Optional<TargetArticle> written, TargetArticle now) {}

  private Review(BundleReader reader, Map<Locale, Reviewed> reviewed) {
    this.reader = reader;
    this.reviewed = reviewed;
  }

  /** Returns a review in which nothing is changed yet. */
  public static Review of(BundleReader reader) {
    return new Review(reader, Map.of());
  }

  /**
   * A text that a person changed.
   *
   * @param language of the text
   */
  public record Change(Locale language, Block block, Content text) {}

  /**
   * Returns this with what a person changed in {@code file}: XLIFF 2.0, 2.1 or 1.2 with the ids of
   * the bundle's own, or an article of the bundle that was edited in its place.
   *
   * @throws IOException if it cannot be read, is of a language that the bundle does not have, or
   *     does not have the blocks and codes of the bundle
   */
  public Review with(Path file) throws IOException {
    Optional<Target> own = owner(file);
    Role role = isXliff(file) ? Role.XLIFF : Role.ARTICLE;
    Target target;
    if (role == Role.XLIFF) {
      target = reader.target(XliffFile.read(file).target());
    } else {
      target =
          own.orElseThrow(
              () ->
                  new IOException(
                      file + " is neither XLIFF nor an article of the bundle " + reader.folder()));
    }
    TargetTexts texts = reader.texts(file, role);
    Map<Locale, Reviewed> all = new LinkedHashMap<>(reviewed);
    Reviewed earlier = all.get(target.language());
    Optional<TargetArticle> written = earlier == null ? reader.written(target) : earlier.written();
    Optional<TargetArticle> before = earlier == null ? written : Optional.of(earlier.now());
    all.put(target.language(), new Reviewed(written, merge(target, before, texts)));
    return new Review(reader, all);
  }

  private static boolean isXliff(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".xlf") || name.endsWith(".xliff");
  }

  /** Returns the target that {@code file} is a file of, if it is one of the bundle. */
  private Optional<Target> owner(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    for (Target target : reader.manifest().targets()) {
      for (OutputFile one : target.files()) {
        if (reader.folder().resolve(one.path()).toAbsolutePath().normalize().equals(whole)) {
          return Optional.of(target);
        }
      }
    }
    return Optional.empty();
  }

  /** Where it is not known what was written, everything is taken for a person's. */
  private TargetArticle merge(Target target, Optional<TargetArticle> before, TargetTexts texts) {
    List<TargetBlock> blocks = new ArrayList<>();
    List<Block> sources = reader.article().blocks();
    for (int i = 0; i < sources.size(); i++) {
      Block source = sources.get(i);
      int index = i;
      Optional<TargetBlock> old = before.map(article -> article.blocks().get(index));
      BlockState state = target.blocks().get(i).state();
      Optional<Content> text =
          BundleReader.isReviewable(state) ? texts.find(source.id()) : Optional.empty();
      boolean changed =
          text.isPresent()
              && !text.get().equals(old.map(TargetBlock::target).orElse(null))
              && !(state == BlockState.FAILED && text.get().equals(source.content()));
      if (changed) {
        blocks.add(
            new TargetBlock(
                source,
                BlockState.HUMAN,
                text.get(),
                Optional.of(Origin.human(reader.manifest().source().language(), target.language())),
                List.of()));
      } else {
        blocks.add(
            old.orElseGet(
                () ->
                    new TargetBlock(
                        source,
                        state,
                        source.content(),
                        target.blocks().get(index).origin(),
                        target.blocks().get(index).findings())));
      }
    }
    return new TargetArticle(target.language(), blocks, target.charactersSent());
  }

  /** Returns what was changed, language by language, in the order of the article. */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (Reviewed one : reviewed.values()) {
      List<TargetBlock> blocks = one.now().blocks();
      for (int i = 0; i < blocks.size(); i++) {
        TargetBlock block = blocks.get(i);
        int index = i;
        boolean same =
            one.written()
                .map(article -> article.blocks().get(index))
                .filter(old -> old.target().equals(block.target()) && old.state() == block.state())
                .isPresent();
        if (block.state() == BlockState.HUMAN && !same) {
          changes.add(new Change(one.now().language(), block.source(), block.target()));
        }
      }
    }
    return changes;
  }

  /**
   * Returns the changes as units of a translation memory.
   *
   * @param time when they were made known
   */
  public List<TranslationUnit> units(Instant time) {
    Surroundings surroundings = Surroundings.of(reader.article());
    List<Block> blocks = reader.article().blocks().stream().filter(Block::isTranslatable).toList();
    Locale source = reader.manifest().source().language();
    List<TranslationUnit> units = new ArrayList<>();
    for (Change change : changes()) {
      int place = blocks.indexOf(change.block());
      TaggedText target = TaggedText.ofTarget(change.text(), change.block().content());
      if (place < 0 || target.value().isEmpty()) {
        continue;
      }
      TaggedText text = surroundings.texts().get(place);
      if (!text.value().isEmpty()) {
        units.add(
            new TranslationUnit(
                source,
                change.language(),
                text,
                target,
                surroundings.contexts().get(place),
                UnitState.REVIEWED,
                Origin.human(source, change.language()),
                "",
                time));
      }
    }
    return units;
  }

  /**
   * Returns the bundle with all changes.
   *
   * @throws IOException if what was written of another language cannot be told any more
   */
  public Bundle bundle() throws IOException {
    List<TargetArticle> targets = new ArrayList<>();
    for (Target target : reader.manifest().targets()) {
      Reviewed changed = reviewed.get(target.language());
      targets.add(
          changed != null
              ? changed.now()
              : reader
                  .written(target)
                  .orElseThrow(
                      () ->
                          new IOException(
                              "every file of "
                                  + target.language().toLanguageTag()
                                  + " was changed; name one of them, too")));
    }
    return new Bundle(reader.article(), reader.manifest().source().language(), targets);
  }
}
