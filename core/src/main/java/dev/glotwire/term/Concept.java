package dev.glotwire.term;

import java.util.List;
import java.util.Locale;

/**
 * A thing and what it is called in several languages: a row of a table, an entry of TBX. Immutable.
 *
 * @param words in any number of languages, the best of a language first
 * @param kept whether what it is called in the source language stays as it is in every other
 * @param casing how capitals count where it is looked for
 * @param note for people; may be empty
 */
public record Concept(List<Word> words, boolean kept, Casing casing, String note) {
  public Concept {
    words = List.copyOf(words);
  }

  /**
   * What a thing is called in a language.
   *
   * @param language {@link Locale#ROOT} stands for any
   * @param text one or more words; not blank
   */
  public record Word(Locale language, String text, Status status) {
    public Word {
      if (text.isBlank()) {
        throw new IllegalArgumentException("a term needs a word");
      }
    }
  }

  /** Whether a word is to be used. */
  public enum Status {
    /** Wherever there is a choice. */
    PREFERRED,
    /** Right, too. */
    ADMITTED,
    FORBIDDEN
  }

  /** How capitals count where a word is looked for. */
  public enum Casing {
    /**
     * A capital of the term must be one in the text: {@code buoy} is found in {@code Buoy}, but
     * {@code US} is not found in {@code us}.
     */
    AS_A_SENTENCE_MAY,
    /** Only exactly as the term is written. */
    EXACT,
    /** They do not count. */
    IGNORED
  }
}
