package dev.glotwire.term;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.CaseMap;
import com.ibm.icu.util.ULocale;
import dev.glotwire.article.Content;
import dev.glotwire.article.Span;
import dev.glotwire.term.Terms.Deviation;
import dev.glotwire.term.Terms.Deviation.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Mends a translation as a glossary says, where no word around has to change with it: a term that
 * is still in the source language, and a forbidden word whose preferred one goes with the same
 * words. Inline codes are never touched. Immutable and thread-safe.
 */
public final class TermRepair {
  /** Their words neither change nor make others change. */
  private static final Set<String> WITHOUT_AGREEMENT =
      Set.of("zh", "yue", "ja", "th", "lo", "km", "my", "vi", "id", "ms");

  /** The Romance languages: what others agree with is the first word of a term. */
  private static final Set<String> ROMANCE =
      Set.of("es", "ca", "gl", "pt", "fr", "it", "ro", "oc", "ast");

  /** How words end that English shares with the languages that it has them from. */
  private static final List<String> SHARED_ENDINGS =
      List.of("al", "ar", "or", "ble", "nt", "ion", "a", "o", "i");

  /** Letters before which an article or a preposition may have another form. */
  private static final String VOWELS = "aeiouyhαεηιουωаеиоуыэюя";

  /** Only the first letter, and all others as they are. */
  private static final CaseMap.Title TITLE_FIRST = CaseMap.toTitle().wholeString().noLowercase();

  private final Terms terms;

  public TermRepair(Terms terms) {
    this.terms = terms;
  }

  /**
   * What was replaced.
   *
   * @param before what stood there
   * @param after what stands there
   */
  public record Change(String before, String after) {}

  /**
   * A translation as the glossary says, as far as could be.
   *
   * @param changes in the order of the text
   */
  public record Repaired(Content content, List<Change> changes) {

    /** Whether anything was replaced. */
    public boolean isChanged() {
      return !changes.isEmpty();
    }

    /** Returns what was replaced, as a sentence for a report. */
    public String description() {
      return changes.stream()
          .map(change -> "“" + change.before() + "” → “" + change.after() + "”")
          .collect(Collectors.joining(", ", "Put as the glossary says: ", "."));
    }
  }

  /**
   * Returns {@code target} with the terms in it that can be mended.
   *
   * @param apart finds the places of a text that are no text to translate, such as addresses
   */
  public Repaired repair(Content source, Content target, Function<String, List<Span>> apart) {
    String text = target.displayText();
    List<Deviation> deviations = new ArrayList<>(terms.compare(source.displayText(), text, apart));
    deviations.removeIf(deviation -> deviation.target().isEmpty());
    // From the end to the start, so that each span still holds.
    deviations.sort(
        Comparator.comparingInt((Deviation one) -> one.target().orElseThrow().start()).reversed());
    Content content = target;
    List<Change> changes = new ArrayList<>();
    for (Deviation deviation : deviations) {
      Span span = deviation.target().orElseThrow();
      String before = span.of(text);
      Optional<String> after = replacement(deviation, before);
      Content all = content;
      Optional<Content> mended = after.flatMap(word -> all.replaced(span, word));
      if (mended.isPresent()) {
        content = mended.get();
        changes.add(0, new Change(before, after.orElseThrow()));
      }
    }
    return new Repaired(content, changes);
  }

  /** Returns what is to stand for {@code before}, if that is certain to fit. */
  private Optional<String> replacement(Deviation deviation, String before) {
    Term term = deviation.term();
    Optional<String> target = term.target();
    if (target.isEmpty()) {
      return Optional.empty();
    }
    if (deviation.kind() == Kind.LEFT) {
      // A plural would need one, too.
      return isSame(before, term.source()) && !mayBeOfTheTarget(before)
          ? Optional.of(capitalized(before, term.source(), target.get()))
          : Optional.empty();
    }
    boolean fits = deviation.kind() == Kind.FORBIDDEN && areAlike(before, target.get());
    if (!fits) {
      return Optional.empty();
    }
    String own =
        term.forbidden().stream().filter(word -> isSame(word, before)).findFirst().orElse(before);
    return Optional.of(capitalized(before, own, target.get()));
  }

  /**
   * Whether {@code word} may be one of the target language that happens to be spelled as the term
   * is: {@code local} is English and Spanish. Of two words, hardly both are.
   */
  private boolean mayBeOfTheTarget(String word) {
    String source = terms.source().getLanguage();
    if (Tokens.of(word, terms.source()).size() > 1
        || !ROMANCE.contains(terms.target().getLanguage())) {
      return false;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return ROMANCE.contains(source) || SHARED_ENDINGS.stream().anyMatch(lower::endsWith);
  }

  private static boolean isSame(String one, String other) {
    return UCharacter.foldCase(one, true).equals(UCharacter.foldCase(other, true));
  }

  /**
   * Whether one word can stand for the other without a change of words around: as far as endings
   * and first letters tell, articles and adjectives go with both.
   */
  private boolean areAlike(String one, String other) {
    Locale language = terms.target();
    if (WITHOUT_AGREEMENT.contains(language.getLanguage())) {
      return true;
    }
    Tokens before = Tokens.of(one, language);
    Tokens after = Tokens.of(other, language);
    if (before.size() == 0 || after.size() == 0) {
      return false;
    }
    String first = before.get(0).base();
    String second = after.get(0).base();
    if (startsWithVowel(first) != startsWithVowel(second)) {
      return false;
    }
    // English has an article that heeds the start, and nothing that heeds the end.
    return language.getLanguage().equals("en")
        || (first.equals(second) && ROMANCE.contains(language.getLanguage()))
        || (before.size() == after.size() && last(first) == last(second));
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }

  private static boolean startsWithVowel(String word) {
    return VOWELS.indexOf(word.charAt(0)) >= 0;
  }

  /**
   * Returns {@code word} with the capitals that the beginning of a sentence or a heading gave to
   * {@code written}.
   *
   * @param own {@code written} as the glossary writes it
   */
  private String capitalized(String written, String own, String word) {
    ULocale language = ULocale.forLocale(terms.target());
    boolean shouts =
        written.length() > 1
            && written.equals(UCharacter.toUpperCase(language, written))
            && !own.equals(UCharacter.toUpperCase(language, own));
    if (shouts) {
      return UCharacter.toUpperCase(language, word);
    }
    boolean begins =
        Character.isUpperCase(written.codePointAt(0)) && !Character.isUpperCase(own.codePointAt(0));
    return begins ? TITLE_FIRST.apply(terms.target(), null, word) : word;
  }
}
