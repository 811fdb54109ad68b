package dev.glotwire.review;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.Content;
import dev.glotwire.article.TaggedText;
import dev.glotwire.bundle.BlockState;
import dev.glotwire.bundle.Bundle;
import dev.glotwire.bundle.Manifest.Entry;
import dev.glotwire.bundle.Manifest.OutputFile;
import dev.glotwire.bundle.Manifest.Target;
import dev.glotwire.bundle.Origin;
import dev.glotwire.bundle.TargetArticle;
import dev.glotwire.bundle.TargetBlock;
import dev.glotwire.memory.Surroundings;
import dev.glotwire.memory.TranslationUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What people changed in the languages of a bundle, and the bundle with it. Immutable: {@link
 * #with} returns a review that knows one more file.
 *
 * <pre>{@code
 * Review review = Review.of(BundleReader.open(folder)).with(reviewedXliff);
 * Bundle bundle = review.bundle();
 * try (BundleDraft draft = writer.replacing().reopen(bundle.article(), languages, folder)) {
 *   draft.write(bundle);
 * }
 * }</pre>
 */
public final class Review {
  private final BundleReader reader;
  private final Map<Locale, Reviewed> reviewed;
  private final List<Conflict> conflicts;

  /**
   * One language.
   *
   * @param written what it held when it was written, as far as a file tells
   * @param edits what a person wrote since, by block id
   */
  private record Reviewed(Target target, Map<String, Content> written, Map<String, Edit> edits) {}

  /**
   * What a person wrote.
   *
   * @param spelling how, in the article's own format
   */
  private record Edit(Content text, Optional<String> spelling, Path file) {}

  private Review(BundleReader reader, Map<Locale, Reviewed> reviewed, List<Conflict> conflicts) {
    this.reader = reader;
    this.reviewed = reviewed;
    this.conflicts = List.copyOf(conflicts);
  }

  /** Returns a review in which nothing is changed yet. */
  public static Review of(BundleReader reader) {
    return new Review(reader, Map.of(), List.of());
  }

  /**
   * A text that a person changed, or said to be right as it is.
   *
   * @param language of the text
   */
  public record Change(Locale language, Block block, Content text) {}

  /**
   * A block that two files have changed in different ways.
   *
   * @param first the file that was named first; the other one counts
   */
  public record Conflict(Locale language, Block block, Path first, Path second) {}

  /**
   * Returns this with what a person changed in {@code file}: XLIFF 2.0, 2.1 or 1.2 with the ids of
   * the bundle's own, an article of the bundle that was edited in its place, or TMX with texts of
   * the article that a person translated, in any of its languages. Where an earlier file changed
   * the same block in another way, this one counts.
   *
   * @throws IOException if it cannot be read, is of a language that the bundle does not have, does
   *     not have the blocks and codes of the bundle, or was changed outside of its texts, too
   */
  public Review with(Path file) throws IOException {
    if (name(file).endsWith(".tmx")) {
      return withTmx(file);
    }
    if (isXliff(file)) {
      XliffFile xliff = XliffFile.read(file);
      Reviewed before = reviewed(reader.target(xliff.target()));
      return with(file, before, ofXliff(file, xliff, before));
    }
    Target target =
        owner(file)
            .orElseThrow(
                () ->
                    new IOException(
                        file
                            + " is neither XLIFF nor an article of the bundle "
                            + reader.folder()));
    Reviewed before = reviewed(target);
    return with(file, before, ofArticle(file, before));
  }

  private Review withTmx(Path file) throws IOException {
    TmxTexts texts = TmxTexts.read(file);
    Review review = this;
    for (Target target : reader.manifest().targets()) {
      Reviewed before = reviewed(target);
      Map<String, Content> found =
          texts.of(reader.article(), reader.manifest().source().language(), target.language());
      Map<String, Edit> edits = new HashMap<>();
      forEach(
          target,
          (block, entry) -> {
            Content text = found.get(block.id());
            if (text != null && (entry.isStale() || isOther(text, block, entry))) {
              edits.put(block.id(), new Edit(text, Optional.empty(), file));
            }
          });
      review = review.with(file, before, edits);
    }
    return review;
  }

  private Review with(Path file, Reviewed before, Map<String, Edit> found) {
    Target target = before.target();
    Map<String, Edit> edits = new LinkedHashMap<>(before.edits());
    List<Conflict> all = new ArrayList<>(conflicts);
    for (Block block : reader.article().blocks()) {
      Edit edit = found.get(block.id());
      Edit earlier = edits.get(block.id());
      if (edit == null || (earlier != null && isSame(earlier.text(), edit.text(), block))) {
        continue;
      }
      if (earlier != null) {
        all.add(new Conflict(target.language(), block, earlier.file(), file));
      }
      edits.put(block.id(), edit);
    }
    Map<Locale, Reviewed> languages = new LinkedHashMap<>(reviewed);
    languages.put(target.language(), new Reviewed(target, before.written(), edits));
    return new Review(reader, languages, all);
  }

  private Reviewed reviewed(Target target) throws IOException {
    Reviewed known = reviewed.get(target.language());
    return known != null ? known : new Reviewed(target, reader.written(target), Map.of());
  }

  private static boolean isXliff(Path file) {
    String name = name(file);
    return name.endsWith(".xlf") || name.endsWith(".xliff");
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  /** Whether both say the same; a file of text or HTML does not tell one white space from two. */
  private static boolean isSame(Content one, Content other, Block block) {
    return tidy(one, block).equals(tidy(other, block));
  }

  private static String tidy(Content text, Block block) {
    return TaggedText.ofTarget(text, block.content()).value().strip().replaceAll("\\s+", " ");
  }

  /** Returns the target that {@code file} is a file of, if it is one of the bundle. */
  private Optional<Target> owner(Path file) {
    return reader.manifest().targets().stream()
        .filter(target -> place(target.files(), file) >= 0)
        .findFirst();
  }

  /** Returns the place of {@code file} among {@code files} of the bundle; -1 if it is none. */
  private int place(List<OutputFile> files, Path file) {
    Path whole = file.toAbsolutePath().normalize();
    for (int i = 0; i < files.size(); i++) {
      Path one = reader.folder().resolve(files.get(i).path());
      if (one.toAbsolutePath().normalize().equals(whole)) {
        return i;
      }
    }
    return -1;
  }

  private Map<String, Edit> ofXliff(Path file, XliffFile xliff, Reviewed before)
      throws IOException {
    TargetTexts texts = reader.texts(xliff, before.target());
    Map<String, Edit> edits = new HashMap<>();
    forEach(
        before.target(),
        (block, entry) -> {
          Optional<Content> text = texts.find(block.id());
          boolean released = entry.isStale() && texts.confirmed().contains(block.id());
          if (text.isPresent() && (released || isOther(text.get(), block, entry))) {
            edits.put(block.id(), new Edit(text.get(), Optional.empty(), file));
          }
        });
    return edits;
  }

  private static boolean isOther(Content text, Block block, Entry entry) {
    return !TargetBlock.digest(text, block.content()).equals(entry.digest());
  }

  private Map<String, Edit> ofArticle(Path file, Reviewed before) throws IOException {
    Target target = before.target();
    int place = place(reader.articles(target), file);
    if (place < 0) {
      throw new IOException(file + " is no article of the bundle " + reader.folder());
    }
    // Not every format tells all that was written into it: what was written is read back, too.
    Map<String, Content> contents = new HashMap<>();
    forEach(
        target,
        (block, entry) -> {
          Content text = before.written().get(block.id());
          if (entry.state().isTranslated() && text != null) {
            contents.put(block.id(), text);
          }
        });
    Article rewritten =
        reader.read(
            reader.article().write(contents, Optional.of(target.language())).get(place).bytes(),
            file.toString());
    // A page has a title, which is no block of the article: it is made of the headline.
    int more = place == 0 ? 0 : rewritten.blocks().size() - reader.article().blocks().size();
    Article edited = without(more, reader.read(Files.readAllBytes(file), file.toString()));
    TargetTexts texts = reader.article(file, edited, target);
    rewritten = without(more, rewritten);
    requireSameFrame(file, edited, rewritten);
    TargetTexts unedited = reader.article(file, rewritten, target);
    Map<String, Edit> edits = new HashMap<>();
    forEach(
        target,
        (block, entry) -> {
          Content text = texts.find(block.id()).orElse(block.content());
          boolean known = before.written().containsKey(block.id());
          boolean changed =
              known
                  ? !text.equals(unedited.find(block.id()).orElse(null))
                      || (entry.state() != BlockState.HUMAN
                          && isRespelled(block.id(), texts, unedited))
                  : isOther(text, block, entry);
          if (changed) {
            Optional<String> spelling =
                Optional.ofNullable(texts.spellings().get(block.id())).filter(any -> place == 0);
            edits.put(block.id(), new Edit(text, spelling, file));
          }
        });
    return edits;
  }

  /** Whether the same text is written in another way; the ends of lines are the editor's. */
  private static boolean isRespelled(String id, TargetTexts texts, TargetTexts unedited) {
    String now = texts.spellings().get(id);
    String then = unedited.spellings().get(id);
    return now != null
        && then != null
        && !now.replace("\r\n", "\n").equals(then.replace("\r\n", "\n"));
  }

  /** Returns {@code article} without its first blocks. */
  private static Article without(int first, Article article) {
    return first <= 0 || first > article.blocks().size()
        ? article
        : new Article(
            article.source(),
            article.text(),
            article.language(),
            article.blocks().subList(first, article.blocks().size()),
            article.syntax(),
            article.notices());
  }

  /** What was changed between the blocks would be lost; white space there is nobody's work. */
  private static void requireSameFrame(Path file, Article edited, Article rewritten)
      throws IOException {
    String now = TargetTexts.frame(edited);
    String then = TargetTexts.frame(rewritten);
    if (!now.replaceAll("\\s+", "").equals(then.replaceAll("\\s+", ""))) {
      throw new IOException(
          file + " was changed outside of its texts, too, and only texts can be taken over");
    }
  }

  /** What is done with a block and what the manifest says of it. */
  private interface Visitor {
    void visit(Block block, Entry entry);
  }

  private void forEach(Target target, Visitor visitor) {
    List<Block> blocks = reader.article().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      visitor.visit(blocks.get(i), target.blocks().get(i));
    }
  }

  /** Returns what was changed, language by language, in the order of the article. */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (Reviewed one : reviewed.values()) {
      for (Block block : reader.article().blocks()) {
        Edit edit = one.edits().get(block.id());
        if (edit != null) {
          changes.add(new Change(one.target().language(), block, edit.text()));
        }
      }
    }
    return changes;
  }

  /** Returns where two files contradict each other. */
  public List<Conflict> conflicts() {
    return conflicts;
  }

  /**
   * Returns the changes as units of a translation memory.
   *
   * @param time when they were made known
   */
  public List<TranslationUnit> units(Instant time) {
    Surroundings surroundings = Surroundings.of(reader.article());
    List<Block> blocks = reader.article().blocks().stream().filter(Block::isTranslatable).toList();
    List<TranslationUnit> units = new ArrayList<>();
    for (Change change : changes()) {
      int place = blocks.indexOf(change.block());
      TaggedText target = TaggedText.ofTarget(change.text(), change.block().content());
      if (place >= 0
          && !target.value().isEmpty()
          && target.on(change.block().content()).isPresent()) {
        units.add(
            TranslationUnit.human(
                reader.manifest().source().language(),
                change.language(),
                surroundings.texts().get(place),
                target,
                surroundings.contexts().get(place),
                time));
      }
    }
    return units;
  }

  /**
   * Returns the bundle with all changes.
   *
   * @throws IOException if no file tells any more what stood in a block
   */
  public Bundle bundle() throws IOException {
    List<TargetArticle> targets = new ArrayList<>();
    for (Target target : reader.manifest().targets()) {
      targets.add(article(reviewed(target)));
    }
    return new Bundle(
        reader.article(),
        reader.manifest().source().language(),
        targets,
        reader.manifest().glossaries());
  }

  private TargetArticle article(Reviewed one) throws IOException {
    Target target = one.target();
    Map<String, String> spellings = spellings(one);
    List<TargetBlock> blocks = new ArrayList<>();
    for (int i = 0; i < target.blocks().size(); i++) {
      Block source = reader.article().blocks().get(i);
      Entry entry = target.blocks().get(i);
      Edit edit = one.edits().get(source.id());
      Content written = one.written().get(source.id());
      if (edit != null) {
        blocks.add(human(target, source, edit.text(), Optional.empty(), edit.spelling()));
      } else if (written == null) {
        throw new IOException(
            "no file of "
                + target.language().toLanguageTag()
                + " tells any more what stood in block "
                + source.id());
      } else {
        blocks.add(
            new TargetBlock(
                source,
                entry.state(),
                written,
                entry.origin(),
                entry.findings(),
                entry.formerSource(),
                Optional.ofNullable(spellings.get(source.id())),
                List.of()));
      }
    }
    return new TargetArticle(target.language(), blocks, target.charactersSent());
  }

  private TargetBlock human(
      Target target,
      Block source,
      Content text,
      Optional<TaggedText> formerSource,
      Optional<String> spelling) {
    return new TargetBlock(
        source,
        BlockState.HUMAN,
        text,
        Optional.of(Origin.human(reader.manifest().source().language(), target.language())),
        List.of(),
        formerSource,
        spelling,
        List.of());
  }

  /** Returns how a person's words that nobody changed again stand in the article's own format. */
  private Map<String, String> spellings(Reviewed one) throws IOException {
    boolean needed =
        one.target().blocks().stream()
            .anyMatch(
                entry -> entry.state() == BlockState.HUMAN && !one.edits().containsKey(entry.id()));
    List<OutputFile> articles = reader.articles(one.target());
    Path file = reader.folder().resolve(articles.get(0).path());
    Map<String, String> spellings = new HashMap<>();
    if (!needed || !Files.isRegularFile(file)) {
      return spellings;
    }
    TargetTexts texts =
        reader.article(file, reader.read(Files.readAllBytes(file), file.toString()), one.target());
    forEach(
        one.target(),
        (block, entry) -> {
          String spelling = texts.spellings().get(block.id());
          Content text = texts.find(block.id()).orElse(block.content());
          Content written = Objects.requireNonNullElse(one.written().get(block.id()), text);
          boolean same = isSame(text, written, block);
          if (entry.state() == BlockState.HUMAN && spelling != null && same) {
            spellings.put(block.id(), spelling);
          }
        });
    return spellings;
  }
}
