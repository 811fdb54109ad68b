package dev.glotwire.typography;

import dev.glotwire.text.internal.TextTraits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives quotations the marks of the language, outer and nested ones; without the spaces that other
 * languages want inside.
 *
 * <p>Marks that the language accepts stay. So do straight ones where the source has them and the
 * language has no strong habit of its own, and all marks of a passage in which they do not pair.
 */
final class QuotationRule implements Rule {
  private final QuotationMarks marks;
  private final boolean spaced;

  /**
   * @param spaced whether the language wants spaces inside guillemets, which another rule sees to
   */
  QuotationRule(QuotationMarks marks, boolean spaced) {
    this.marks = marks;
    this.spaced = spaced;
  }

  @Override
  public List<Edit> edits(Passage passage) {
    if (!passage.traits().hasSureQuotationMark()) {
      return List.of();
    }
    String text = passage.text();
    Optional<List<Quotation>> parsed = QuotationParser.parse(text);
    if (parsed.isEmpty()) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    Map<Integer, Pair> chosen = new HashMap<>();
    for (int i = 0; i < parsed.get().size(); i++) {
      Quotation quotation = parsed.get().get(i);
      Optional<Pair> outer = Optional.ofNullable(chosen.get(quotation.outer()));
      Pair old = pair(text, quotation);
      Pair now = choose(passage, quotation, old, outer);
      chosen.put(i, now);
      if (old.open() != now.open()) {
        edits.add(replace(quotation.open(), now.open()));
      }
      if (quotation.isClosed() && old.close() != now.close()) {
        edits.add(replace(quotation.close(), now.close()));
      }
      boolean guillemets = "«»‹›".indexOf(now.open()) >= 0;
      if (!(spaced && guillemets)) {
        closeUp(passage, quotation, !old.equals(now), edits);
      }
    }
    return edits;
  }

  private static Edit replace(int at, char mark) {
    return Edit.replace(at, String.valueOf(mark), Kind.QUOTATION_MARK);
  }

  /** Returns the marks as they stand; of an open quotation, with the likeliest closing one. */
  private static Pair pair(String text, Quotation quotation) {
    char open = text.charAt(quotation.open());
    if (quotation.isClosed()) {
      return new Pair(open, text.charAt(quotation.close()));
    }
    return switch (open) {
      case '“' -> Pair.ENGLISH;
      case '«' -> Pair.of("«»");
      case '「' -> Pair.of("「」");
      default -> new Pair(open, open);
    };
  }

  private Pair choose(Passage passage, Quotation quotation, Pair old, Optional<Pair> outer) {
    if (outer.isPresent()) {
      Pair around = outer.get();
      // An outer quotation that was left is of some style that we do not mix with ours.
      boolean ours = around.equals(marks.primary()) || around.equals(marks.typographic());
      boolean clash =
          old.isStraight()
              ? !around.isStraight() && !isDoubled(passage, quotation)
              : (old.equals(around) && !around.equals(marks.nested())) || isForeign(passage, old);
      return ours && clash ? nested(around) : old;
    }
    if (old.isStraight()) {
      boolean typographic = passage.style() == Style.TYPOGRAPHIC && !marks.accepted().contains(old);
      if (marks.areDistinct()) {
        return typographic || marks.fromStraight() ? marks.primary() : old;
      }
      return typographic ? marks.typographic() : old;
    }
    if (!isOpenForm(quotation, old) && !isForeign(passage, old)) {
      return old;
    }
    if (isOpenForm(quotation, old)
        && marks.accepted().stream().anyMatch(p -> p.open() == old.open())) {
      return old;
    }
    return marks.primary();
  }

  /** Whether other marks stand right around: somebody set them twice. */
  private static boolean isDoubled(Passage passage, Quotation quotation) {
    return TextTraits.isQuotationMark(passage.before(quotation.open()))
        && TextTraits.isQuotationMark(passage.at(quotation.close() + 1));
  }

  private static boolean isOpenForm(Quotation quotation, Pair old) {
    return !quotation.isClosed() && !old.isStraight();
  }

  private Pair nested(Pair around) {
    return around.equals(Pair.ENGLISH) ? Pair.ENGLISH_SINGLE : marks.nested();
  }

  /**
   * Whether the language does not print {@code pair}, which the engine has from English or from the
   * source.
   */
  private boolean isForeign(Passage passage, Pair pair) {
    if (marks.accepted().contains(pair)) {
      return false;
    }
    return pair.equals(Pair.ENGLISH)
        || pair.equals(Pair.ENGLISH_SINGLE)
        || marks.strange().contains(pair)
        || passage.source().indexOf(pair.open()) >= 0;
  }

  /** Removes the spaces inside {@code quotation} if it has them at both ends, or was changed. */
  private static void closeUp(
      Passage passage, Quotation quotation, boolean changed, List<Edit> edits) {
    if (!quotation.isClosed()) {
      return;
    }
    int start = quotation.open() + 1;
    int end = quotation.close();
    int from = start;
    while (from < end && Passage.isSpace(passage.at(from))) {
      from++;
    }
    int to = end;
    while (to > from && Passage.isSpace(passage.at(to - 1))) {
      to--;
    }
    boolean both = from > start && to < end;
    if (from == end || !(both || changed)) {
      return;
    }
    if (from > start) {
      edits.add(Edit.remove(start, from, Kind.SPACE));
    }
    if (to < end) {
      edits.add(Edit.remove(to, end, Kind.SPACE));
    }
  }
}
