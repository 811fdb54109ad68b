package dev.glotwire.review;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.TaggedText;
import dev.glotwire.bundle.BlockState;
import dev.glotwire.bundle.BundleWriter;
import dev.glotwire.bundle.HumanText;
import dev.glotwire.bundle.HumanTexts;
import dev.glotwire.bundle.Manifest;
import dev.glotwire.bundle.Manifest.OutputFile;
import dev.glotwire.bundle.Manifest.Target;
import dev.glotwire.bundle.TargetArticle;
import dev.glotwire.bundle.TargetBlock;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.memory.TranslationUnit;
import dev.glotwire.review.Review.Change;
import dev.glotwire.review.Review.Conflict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What of a bundle goes over into its next edition, because a person wrote it: into which blocks of
 * the article as it is now, and whether those still say what was translated. Immutable.
 *
 * <pre>{@code
 * try (BundleDraft draft = writer.reopen(article, languages, folder)) {
 *   Revision revision = Revision.of(folder, article, source);
 *   draft.accept(revision.files());
 *   draft.write(translator.translate(article, draft.ledger(), revision.texts()));
 * }
 * }</pre>
 */
public final class Revision {
  private static final Revision NONE =
      new Revision(HumanTexts.none(), Map.of(), List.of(), Optional.empty());

  private final HumanTexts texts;
  private final Map<String, String> files;
  private final List<Change> changes;
  private final Optional<Review> review;

  private Revision(
      HumanTexts texts, Map<String, String> files, List<Change> changes, Optional<Review> review) {
    this.texts = texts;
    this.files = Map.copyOf(files);
    this.changes = List.copyOf(changes);
    this.review = review;
  }

  /** Returns what goes over of a bundle that no person worked on. */
  public static Revision none() {
    return NONE;
  }

  /**
   * Returns what goes over of the bundle in {@code folder} into that of {@code now}.
   *
   * @param now the article as it is now, its parts recognized
   * @param source the language it is in
   * @return {@link #none()} also where there is no bundle of this article
   * @throws UnusableEditException if a file was edited in a way that cannot be taken over
   * @throws IOException if the bundle cannot be read
   */
  public static Revision of(Path folder, Article now, Locale source) throws IOException {
    if (!Files.isRegularFile(folder.resolve(Manifest.FILE_NAME), LinkOption.NOFOLLOW_LINKS)) {
      return NONE;
    }
    Manifest manifest = Manifest.read(folder);
    if (!manifest.source().name().equals(now.source().name())
        || !LanguageTags.isSame(manifest.source().language(), source)) {
      return NONE;
    }
    Map<String, String> edited = edited(folder, manifest);
    boolean human = manifest.targets().stream().anyMatch(one -> one.count(BlockState.HUMAN) > 0);
    if (edited.isEmpty() && !human) {
      return NONE;
    }
    BundleReader reader = BundleReader.open(folder);
    Review review = review(reader);
    return new Revision(
        new Succession(reader.article(), now).of(review.bundle()),
        edited,
        review.changes(),
        Optional.of(review));
  }

  /** Returns the edited files of the languages with what is in them now. */
  private static Map<String, String> edited(Path folder, Manifest manifest) throws IOException {
    Map<String, String> edited = new HashMap<>();
    for (Target target : manifest.targets()) {
      for (OutputFile file : target.files()) {
        Path path = folder.resolve(file.path());
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          String hash = BundleWriter.hash(path);
          if (!hash.equals(file.sha256())) {
            edited.put(file.path(), hash);
          }
        }
      }
    }
    return edited;
  }

  private static Review review(BundleReader reader) throws IOException {
    Review review = Review.of(reader);
    for (Target target : reader.manifest().targets()) {
      for (OutputFile file : reader.changed(target)) {
        Path path = reader.folder().resolve(file.path());
        try {
          review = review.with(path);
        } catch (IOException e) {
          throw new UnusableEditException(path, String.valueOf(e.getMessage()), e);
        }
      }
    }
    if (!review.conflicts().isEmpty()) {
      throw conflict(review.conflicts().get(0));
    }
    return review;
  }

  private static UnusableEditException conflict(Conflict conflict) {
    return new UnusableEditException(
        conflict.second(),
        "block "
            + conflict.block().id()
            + " was changed in "
            + conflict.first()
            + " and, in another way, in "
            + conflict.second(),
        null);
  }

  /** Returns what people wrote, by the blocks of the article as it is now. */
  public HumanTexts texts() {
    return texts;
  }

  /** Returns the SHA-256 of the files that were edited, by their paths in the bundle. */
  public Map<String, String> files() {
    return files;
  }

  /** Returns what was changed since the bundle was written. */
  public List<Change> changes() {
    return changes;
  }

  /**
   * Returns the changes as units of a translation memory.
   *
   * @param time when they were made known
   */
  public List<TranslationUnit> units(Instant time) {
    return review.map(any -> any.units(time)).orElse(List.of());
  }

  /** The blocks of an article, and those of its former edition that they were. */
  private static final class Succession {
    private final Article before;
    private final Article now;
    private final Alignment alignment;

    Succession(Article before, Article now) {
      this.before = before;
      this.now = now;
      this.alignment = Alignment.of(before.blocks(), now.blocks());
    }

    HumanTexts of(dev.glotwire.bundle.Bundle bundle) throws IOException {
      Map<Locale, Map<String, HumanText>> all = new HashMap<>();
      for (TargetArticle target : bundle.targets()) {
        all.put(target.language(), readable(target.language(), texts(target)));
      }
      return new HumanTexts(all);
    }

    private Map<String, HumanText> texts(TargetArticle target) {
      Map<String, HumanText> texts = new HashMap<>();
      for (int i = 0; i < now.blocks().size(); i++) {
        OptionalInt former = alignment.former(i);
        if (former.isPresent()) {
          TargetBlock block = target.blocks().get(former.getAsInt());
          if (block.state() == BlockState.HUMAN) {
            texts.put(now.blocks().get(i).id(), text(block, now.blocks().get(i)));
          }
        }
      }
      return texts;
    }

    private static HumanText text(TargetBlock former, Block now) {
      Content then = former.source().content();
      TaggedText said = former.formerSource().orElse(TaggedText.of(then));
      TaggedText says = TaggedText.of(now.content());
      Optional<TaggedText> stale = said.equals(says) ? Optional.empty() : Optional.of(said);
      Content content =
          TaggedText.ofTarget(former.target(), then)
              .on(now.content())
              .filter(any -> stale.isEmpty() || originals(then).equals(originals(now.content())))
              .orElseGet(() -> Recoding.lenient(former.target(), now.content()));
      // An address that has changed in the source is to change in the target, too.
      boolean asSpelled = stale.isPresent() || originals(then).equals(originals(now.content()));
      return new HumanText(content, stale, former.spelling().filter(any -> asSpelled));
    }

    private static List<String> originals(Content content) {
      return content.codes().stream().map(Code::original).toList();
    }

    /** Leaves out those spellings that would read as something else where they stand now. */
    private Map<String, HumanText> readable(Locale language, Map<String, HumanText> texts)
        throws IOException {
      if (texts.values().stream().noneMatch(text -> text.spelling().isPresent())
          || reads(language, texts)) {
        return texts;
      }
      Map<String, HumanText> readable = new HashMap<>();
      for (Map.Entry<String, HumanText> one : texts.entrySet()) {
        HumanText text = one.getValue();
        boolean kept = reads(language, Map.of(one.getKey(), text));
        readable.put(
            one.getKey(),
            kept ? text : new HumanText(text.content(), text.formerSource(), Optional.empty()));
      }
      return readable;
    }

    private boolean reads(Locale language, Map<String, HumanText> texts) throws IOException {
      Map<String, Content> contents = new HashMap<>();
      Map<String, String> spellings = new HashMap<>();
      texts.forEach(
          (id, text) -> {
            contents.put(id, text.content());
            text.spelling().ifPresent(spelling -> spellings.put(id, spelling));
          });
      byte[] bytes = now.write(contents, spellings, Optional.of(language)).get(0).bytes();
      byte[] plain = now.write(contents, Optional.of(language)).get(0).bytes();
      return shown(bytes).equals(shown(plain));
    }

    /** Returns what readers of the article in {@code bytes} see, block by block. */
    private List<String> shown(byte[] bytes) throws IOException {
      String extension = before.syntax().isInPlace() ? now.source().name() : "article.md";
      return dev.glotwire.read.ArticleReader.standard().read(bytes, extension).blocks().stream()
          .map(block -> block.content().displayText().strip().replaceAll("\\s+", " "))
          .toList();
    }
  }
}
