package dev.glotwire.typography;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes straight single marks typographic where the source has them so: the apostrophe, and the
 * mark that closes what a typographic one opens. Two that quote, and apostrophes at the beginning
 * of a word, are told from each other with less certainty: they change only if the whole article is
 * typed so. {@link QuotationRule} gives quotations the form of the language.
 */
final class SingleMarkRule implements Rule {
  /** Words that begin with an apostrophe. */
  private static final Map<String, Set<String>> CLIPPED =
      Map.of(
          "en", Set.of("em", "til", "tis", "twas", "twere", "twill"),
          "nl", Set.of("k", "m", "n", "ns", "r", "s", "t"),
          "af", Set.of("k", "n", "s", "t"),
          "it", Set.of("ndrangheta", "ndranghetista", "ndranghetisti", "ndrine"));

  private final Set<String> clipped;
  private final QuotationMarks marks;
  private final Style author;

  private SingleMarkRule(Set<String> clipped, QuotationMarks marks, Style author) {
    this.clipped = clipped;
    this.marks = marks;
    this.author = author;
  }

  /**
   * @param author how the article is typed
   */
  static SingleMarkRule of(String language, QuotationMarks marks, Style author) {
    return new SingleMarkRule(CLIPPED.getOrDefault(language, Set.of()), marks, author);
  }

  @Override
  public List<Edit> edits(Passage passage) {
    boolean typographic = passage.style() == Style.TYPOGRAPHIC;
    if ((!typographic && !marks.fromStraight()) || !passage.has('\'')) {
      return List.of();
    }
    SingleMarks found = SingleMarks.in(passage, clipped);
    List<Edit> edits = new ArrayList<>();
    if (typographic) {
      for (int at : found.apostrophes()) {
        if (author == Style.TYPOGRAPHIC || isBehindWord(passage, at)) {
          edits.add(apostrophe(at));
        }
      }
      for (Quotation quotation : found.closing()) {
        boolean low = passage.at(quotation.open()) == '‚' && marks.nested().open() == '‚';
        edits.add(replace(quotation.close(), low ? marks.nested().close() : '’'));
      }
    }
    boolean surelyTyped = author == Style.TYPOGRAPHIC || !typographic;
    boolean straightOnly = marks.accepted().contains(Pair.STRAIGHT);
    if (surelyTyped && !straightOnly && !found.pairs().isEmpty() && !found.isLeftOpen()) {
      boolean changed = quotations(passage, found.pairs(), edits);
      if (changed && typographic) {
        found.likelyApostrophes().forEach(at -> edits.add(apostrophe(at)));
      }
    }
    return edits;
  }

  private static Edit apostrophe(int at) {
    return Edit.replace(at, "’", Kind.APOSTROPHE);
  }

  /** Gives {@code pairs} typographic marks; false if they may be apostrophes. */
  private boolean quotations(Passage passage, List<Quotation> pairs, List<Edit> edits) {
    List<Quotation> others = QuotationParser.parse(passage.text()).orElse(List.of());
    boolean sure = pairs.stream().noneMatch(pair -> mayBeApostrophes(passage, pair));
    if (!sure && pairs.size() + others.size() > quoted(passage.source())) {
      return false;
    }
    for (Quotation pair : pairs) {
      Pair form = form(passage, others, pair.open());
      edits.add(replace(pair.open(), form.open()));
      if (passage.at(pair.close()) != form.close()) {
        edits.add(replace(pair.close(), form.close()));
      }
    }
    return true;
  }

  /** Whether the mark stands behind a word, or in one. */
  private static boolean isBehindWord(Passage passage, int at) {
    return Passage.isWord(passage.before(at));
  }

  private static Edit replace(int at, char mark) {
    return Edit.replace(at, String.valueOf(mark), Kind.QUOTATION_MARK);
  }

  /** Returns the marks for a quotation at {@code at}, nested in one of {@code others} or not. */
  private Pair form(Passage passage, List<Quotation> others, int at) {
    for (Quotation one : others) {
      if (one.open() < at && at < one.close()) {
        char outer = passage.at(one.open());
        boolean english =
            (outer == '"' && !marks.areDistinct())
                || (outer == '“' && marks.accepted().contains(Pair.ENGLISH));
        return english ? Pair.ENGLISH_SINGLE : marks.nested();
      }
    }
    return Pair.ENGLISH_SINGLE;
  }

  /** Whether the first mark may stand for letters: not before Chinese or Korean. */
  private static boolean mayBeApostrophes(Passage passage, Quotation pair) {
    char first = passage.at(pair.open() + 1);
    return Character.isLowerCase(first)
        || Character.isUpperCase(first)
        || !Character.isLetter(first);
  }

  /** Returns how many quotations {@code source} has, with marks of any form. */
  private static int quoted(String source) {
    int count = QuotationParser.parse(source).map(List::size).orElse(0);
    return source.indexOf('\'') < 0
        ? count
        : count
            + SingleMarks.in(Passage.of(source, source, source, Style.STRAIGHT), Set.of())
                .pairs()
                .size();
  }
}
