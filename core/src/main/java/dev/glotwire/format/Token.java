package dev.glotwire.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A piece of text that may be a part of a figure, a date or an amount. */
sealed interface Token permits NumberRun, Token.Word, Token.Roman {

  /** Where it begins in the text. */
  int start();

  /** Where the text after it begins. */
  int end();

  /**
   * A word or sign that has a meaning beside figures.
   *
   * @param sorts the sorts of the senses, a bit each
   * @param exact whether it is spelled as CLDR spells it, without an ending of its own
   */
  record Word(int start, int end, List<Sense> senses, int sorts, boolean exact) implements Token {

    static Word of(int start, int end, Sense sense) {
      return new Word(start, end, List.of(sense), sense.sort().bit(), true);
    }

    /** Whether it may be meant as {@code sort}. */
    boolean is(Sense.Sort sort) {
      return (sorts & sort.bit()) != 0;
    }

    /** Whether any of its meanings has that {@linkplain Sense#code() code}. */
    boolean hasSense(String code) {
      for (Sense sense : senses) {
        if (sense.code().equals(code)) {
          return true;
        }
      }
      return false;
    }

    /** Returns the families of the currencies that it means as {@code sort}. */
    Set<String> families(Sense.Sort sort) {
      Set<String> families = new HashSet<>();
      for (Sense sense : senses) {
        if (sense.sort() == sort) {
          families.add(LocaleWords.family(sense.code()));
        }
      }
      return families;
    }

    /** Returns what it means as {@code sort}, which it must be. */
    Sense as(Sense.Sort sort) {
      for (Sense sense : senses) {
        if (sense.sort() == sort) {
          return sense;
        }
      }
      throw new IllegalStateException("no " + sort);
    }
  }

  /** {@code XVIII}. */
  record Roman(int start, int end, int value) implements Token {}
}
