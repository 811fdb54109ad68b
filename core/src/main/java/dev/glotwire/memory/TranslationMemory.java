package dev.glotwire.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Earlier translations, found again by their source text. Thread-safe, and several programs may use
 * one memory at a time; whoever opens it closes it.
 *
 * <pre>{@code
 * try (TranslationMemory memory = TranslationMemory.open(Path.of("memory.db"))) {
 *   List<Match> matches = memory.find(new Lookup(english, spanish, TaggedText.ofPlain("Hi"), ""), 75);
 * }
 * }</pre>
 *
 * <p>What {@link #add} returned from is kept: a process that is killed loses none of it, and leaves
 * a memory that the next one opens. After a power cut a SQLite memory is whole, too, but may lack
 * the last moments before it.
 */
public interface TranslationMemory extends AutoCloseable {
  /** The least score that CAT tools usually show. */
  int USUAL_SCORE = 75;

  /** The most matches that are found for one text. */
  int MOST_MATCHES = 10;

  /**
   * Opens the memory in {@code file}, which is made if it is missing, as are its folders.
   *
   * @throws IOException if it cannot be opened or is no memory of this version; the message says
   *     why
   */
  static TranslationMemory open(Path file) throws IOException {
    return SqlMemory.open(Dialect.SQLITE, file);
  }

  /**
   * Opens the memory at {@code location}: a file, or the JDBC URL of a PostgreSQL database, whose
   * driver must be on the class path. Its tables are made if they are missing.
   *
   * @throws UnusableMemoryException as {@link #open(Path)} does
   */
  static TranslationMemory open(String location) throws IOException {
    return SqlMemory.open(location);
  }

  /**
   * Returns the memory at {@code location}, a file or a URL, while it is being opened by another
   * thread, which also does what {@link #add} asks for. That it cannot be opened is said by the
   * first method that must wait for it; that something could not be kept, by {@link #close}.
   */
  static TranslationMemory openInBackground(String location) {
    return new BackgroundMemory(location);
  }

  /** Whether {@code location} is the URL of a database, and not a file. */
  static boolean isUrl(String location) {
    return location.startsWith("jdbc:");
  }

  /**
   * Finds earlier translations of each of {@code lookups}, but no similar ones.
   *
   * @return for each its exact matches, in context first, then a person's, then the newest; at most
   *     {@value #MOST_MATCHES}
   * @throws UncheckedIOException with an {@link UnusableMemoryException} if the memory cannot be
   *     read
   */
  List<List<Match>> findExact(List<Lookup> lookups);

  /**
   * Finds earlier translations of the same and of similar texts, best first.
   *
   * <p>Text and codes are compared; what the codes are is not, so {@code Hi <1/>} matches whatever
   * the {@code <1/>} is. The score counts the characters that must be inserted, deleted or
   * replaced, in percent of the longer text. Candidates come from an index of words, so that a very
   * short text or one with changes in nearly every word may not be found. Matches of equal score
   * come in context first, then a person's, then the newest. Units added meanwhile may or may not
   * be found.
   *
   * @param minScore 1 to 100; CAT tools usually start at {@value #USUAL_SCORE}
   * @return at most {@value #MOST_MATCHES} matches
   * @throws IllegalArgumentException if {@code minScore} is out of range
   * @throws UncheckedIOException with an {@link UnusableMemoryException} if the memory cannot be
   *     read
   */
  List<Match> find(Lookup lookup, int minScore);

  /**
   * Keeps {@code units}, all or none of them. A unit takes the place of an earlier one with the
   * same languages, source, context and variant; where the variant is empty, only if it has the
   * same target, too. One that no database can hold as it is, with a lone surrogate or U+0000, is
   * left out.
   *
   * @throws UncheckedIOException with an {@link UnusableMemoryException} if they cannot be kept
   */
  void add(Collection<TranslationUnit> units);

  /**
   * Passes all units that {@code filter} takes to {@code receiver}, oldest first.
   *
   * @throws UncheckedIOException with an {@link UnusableMemoryException} if the memory cannot be
   *     read
   */
  void forEach(UnitFilter filter, Consumer<TranslationUnit> receiver);

  /**
   * Forgets the units that {@code filter} takes, and gives their room back.
   *
   * @return how many there were
   * @throws UncheckedIOException with an {@link UnusableMemoryException} if the memory cannot be
   *     changed
   */
  long remove(UnitFilter filter);

  /**
   * Says what is in it.
   *
   * @throws UncheckedIOException with an {@link UnusableMemoryException} if the memory cannot be
   *     read
   */
  MemoryStats stats();

  /**
   * Looks for damage.
   *
   * @return a sentence that says what is broken; empty if nothing is
   * @throws UncheckedIOException with an {@link UnusableMemoryException} if the memory cannot be
   *     read at all
   */
  Optional<String> damage();

  /** Returns one that finds what this does, keeps nothing that is added, and need not be closed. */
  default TranslationMemory withoutLearning() {
    return new FrozenMemory(this);
  }

  /** Closes it; what was added stays. */
  @Override
  void close();
}
