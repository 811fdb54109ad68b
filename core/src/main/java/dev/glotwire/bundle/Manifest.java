package dev.glotwire.bundle;

import dev.glotwire.article.BlockKind;
import dev.glotwire.article.TaggedText;
import dev.glotwire.check.Finding;
import dev.glotwire.term.GlossaryFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code manifest.json} says of a bundle: its files with their hashes, and the ledger of every
 * block in every language. Immutable and thread-safe. The format is described by {@code
 * docs/reference/bundle.md} and its JSON Schema.
 *
 * @param generatorVersion the version of Glotwire that wrote it
 * @param created when, if that was to be recorded
 * @param source the article
 * @param page the reading page
 * @param targets one for each language
 * @param glossaries the files of terms that it was made with
 * @param notices what a user should know about how the article was read, a sentence each
 */
public record Manifest(
    String generatorVersion,
    Optional<Instant> created,
    SourceFile source,
    OutputFile page,
    List<Target> targets,
    List<GlossaryFile> glossaries,
    List<String> notices) {

  /** The version of the format; it changes when a reader of an older one would go wrong. */
  public static final int SCHEMA_VERSION = 1;

  /** The name of the manifest in a bundle's folder. */
  public static final String FILE_NAME = "manifest.json";

  public Manifest {
    targets = List.copyOf(targets);
    glossaries = List.copyOf(glossaries);
    notices = List.copyOf(notices);
  }

  /**
   * Reads the manifest of the bundle in {@code folder}.
   *
   * @throws IOException if there is none, or if it is not one of this schema version
   */
  public static Manifest read(Path folder) throws IOException {
    return ManifestReader.read(folder.resolve(FILE_NAME));
  }

  /** Whether no block failed in any language. */
  public boolean isComplete() {
    return targets.stream().allMatch(Target::isComplete);
  }

  /** Returns every file of the bundle but the manifest itself. */
  public List<OutputFile> files() {
    return Stream.concat(
            Stream.of(source.file(), page), targets.stream().flatMap(t -> t.files().stream()))
        .toList();
  }

  /**
   * A file of the bundle.
   *
   * @param path below the bundle's folder, with {@code /} between its parts
   * @param size in bytes
   * @param sha256 of its bytes, in lower-case hexadecimal
   */
  public record OutputFile(String path, Role role, long size, String sha256) {}

  /** What a file of the bundle is for. */
  public enum Role {
    SOURCE,
    /** The article in a target language, in a format it is delivered in. */
    ARTICLE,
    XLIFF,
    /** The reading page. */
    PAGE
  }

  /**
   * The article that was translated.
   *
   * @param name the file name it came with
   * @param file its copy in the bundle
   */
  public record SourceFile(
      String name,
      String mediaType,
      String charset,
      boolean byteOrderMark,
      Locale language,
      OutputFile file) {}

  /**
   * The article in one language.
   *
   * @param charactersSent what was sent to providers, repeats included, in UTF-16 code units
   * @param blocks one for every block of the source, in its order
   */
  public record Target(
      Locale language, long charactersSent, List<OutputFile> files, List<Entry> blocks) {
    public Target {
      files = List.copyOf(files);
      blocks = List.copyOf(blocks);
    }

    /** Whether no block failed. */
    public boolean isComplete() {
      return count(BlockState.FAILED) == 0;
    }

    /** Returns how many blocks are a translation of what the source does not say any more. */
    public int stale() {
      return (int) blocks.stream().filter(Entry::isStale).count();
    }

    /** Returns how many blocks ended in {@code state}. */
    public int count(BlockState state) {
      return (int) blocks.stream().filter(block -> block.state() == state).count();
    }
  }

  /**
   * What became of one block.
   *
   * @param id of the source block
   * @param origin who translated it; empty where nobody did
   * @param digest what tells its text from any other, as {@link TargetBlock#digest} has it
   * @param formerSource what its text is a translation of, if the source says something else by now
   */
  public record Entry(
      String id,
      BlockKind kind,
      BlockState state,
      Optional<Origin> origin,
      List<Finding> findings,
      String digest,
      Optional<TaggedText> formerSource) {
    public Entry {
      findings = List.copyOf(findings);
    }

    /** Returns what the manifest says of {@code block}. */
    static Entry of(TargetBlock block) {
      return new Entry(
          block.source().id(),
          block.source().kind(),
          block.state(),
          block.origin(),
          block.findings(),
          TargetBlock.digest(block.target(), block.source().content()),
          block.formerSource());
    }

    /** Whether it is a translation of what the source does not say any more. */
    public boolean isStale() {
      return formerSource.isPresent();
    }
  }
}
