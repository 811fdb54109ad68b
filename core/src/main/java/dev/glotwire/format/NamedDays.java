package dev.glotwire.format;

import dev.glotwire.article.Span;
import dev.glotwire.format.FactMatcher.Difference;
import dev.glotwire.format.Sense.Sort;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Compares the months and weekdays that a source and a target name. */
final class NamedDays {
  /** So many months of a text are looked for as the source spells them. */
  private static final int MOST_LEFT = 12;

  /** What stands before a month in English, and seldom before the words may and march. */
  private static final Set<String> IN_TIME =
      Set.of(
          "in", "since", "until", "till", "by", "from", "to", "through", "during", "of", "last",
          "next", "this", "late", "early", "mid");

  private final Facts source;
  private final Facts target;
  private final Predicate<String> elsewhere;
  private final List<Difference> differences;

  /**
   * @param elsewhere whether a figure of the target is the number of a month
   * @param differences what is found is added to these
   */
  NamedDays(Facts source, Facts target, Predicate<String> elsewhere, List<Difference> differences) {
    this.source = source;
    this.target = target;
    this.elsewhere = elsewhere;
    this.differences = differences;
  }

  /** Adds the months that are missing, or are others. */
  void matchMonths() {
    if (!source.has(Sort.MONTH)) {
      return;
    }
    long there = bits(target, Sort.MONTH);
    List<Token.Word> missing = new ArrayList<>();
    for (Token.Word word : source.words(Sort.MONTH)) {
      long month = word.as(Sort.MONTH).value();
      if (isMonth(word)
          && (there & 1L << month) == 0
          && !elsewhere.test(Long.toString(month))
          && !(missing.size() < MOST_LEFT && isLeft(word))) {
        missing.add(word);
      }
    }
    reportNames(missing, Sort.MONTH);
  }

  /** Whether the word stands in the target as it is, perhaps grown together with a preposition. */
  private boolean isLeft(Token.Word word) {
    if (target.words.keepsLatinNames()) {
      return false;
    }
    String name = source.text.subSequence(word.start(), word.end()).toString();
    String text = target.text.toString();
    int at = text.indexOf(name);
    int end = at + name.length();
    return at >= 0 && (end == text.length() || !Character.isLetter(text.charAt(end)));
  }

  private boolean isMonth(Token.Word word) {
    String spelled = source.text.subSequence(word.start(), word.end()).toString();
    boolean capital = Character.isUpperCase(spelled.charAt(0));
    if (source.words.language().equals("en")) {
      boolean ambiguous = spelled.equals("May") || spelled.equals("March");
      return capital
          && word.exact()
          && spelled.length() > 2
          && (!ambiguous || isBesideNumber(word) || isInTime(word));
    }
    return word.exact() && (spelled.length() > 4 || isBesideNumber(word));
  }

  /** Whether an English preposition of time stands before the word. */
  private boolean isInTime(Token.Word word) {
    int end = word.start() - 1;
    int start = end;
    while (start > 0 && Character.isLetter(source.text.charAt(start - 1))) {
      start--;
    }
    return end > 0 && IN_TIME.contains(source.text.subSequence(start, end).toString());
  }

  private boolean isBesideNumber(Token.Word word) {
    int index = source.index(word);
    return (index > 0
            && source.tokens.get(index - 1) instanceof NumberRun before
            && word.start() - before.end() <= 4)
        || (index + 1 < source.tokens.size()
            && source.tokens.get(index + 1) instanceof NumberRun after
            && after.start() - word.end() <= 4);
  }

  /** Adds the weekdays that are missing, or are others. */
  void matchWeekdays() {
    if (!source.has(Sort.WEEKDAY)) {
      return;
    }
    long there = bits(target, Sort.WEEKDAY);
    List<Token.Word> missing = new ArrayList<>();
    for (Token.Word word : source.words(Sort.WEEKDAY)) {
      long day = word.as(Sort.WEEKDAY).value();
      if (word.exact() && word.end() - word.start() > 5 && (there & 1L << day) == 0) {
        missing.add(word);
      }
    }
    reportNames(missing, Sort.WEEKDAY);
  }

  /**
   * Returns which months or weekdays the words of a text may mean, a bit for the number of each.
   */
  private static long bits(Facts facts, Sort sort) {
    long bits = 0;
    for (Token.Word word : facts.words(sort)) {
      for (Sense sense : word.senses()) {
        bits |= sense.sort() == sort ? 1L << sense.value() : 0;
      }
    }
    return bits;
  }

  private void reportNames(List<Token.Word> missing, Sort sort) {
    if (missing.isEmpty()) {
      return;
    }
    long meant = 0;
    for (Token.Word word : source.words(sort)) {
      meant |= 1L << word.as(sort).value();
    }
    Deque<Token.Word> others = new ArrayDeque<>();
    for (Token.Word word : target.words(sort)) {
      if (word.exact()
          && word.end() - word.start() > 3
          && (meant & 1L << word.as(sort).value()) == 0) {
        others.add(word);
      }
    }
    for (Token.Word word : missing) {
      Token.Word other = others.poll();
      differences.add(
          new Difference(
              other == null ? Difference.Kind.MISSING : Difference.Kind.CHANGED,
              Optional.of(new Span(word.start(), word.end())),
              Optional.ofNullable(other).map(found -> new Span(found.start(), found.end()))));
    }
  }
}
