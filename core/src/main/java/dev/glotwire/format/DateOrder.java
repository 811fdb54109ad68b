package dev.glotwire.format;

import dev.glotwire.article.Span;
import dev.glotwire.format.FactMatcher.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dates in figures that were left as they are, though the two languages read day and month in
 * another order: 3/4/2024 is a day in March in American English and one in April in Spanish.
 */
record DateOrder(LocaleWords source, LocaleWords target) {
  /** Possessive and bounded, so that it never goes back far. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d/.-])(\\d{1,2}+)([/.-])(\\d{1,2}+)\\2(?:\\d{4}|\\d{2})(?![\\d/]|[.-]\\d)");

  private boolean differs() {
    return (source.isMonthFirst() && target.isDayFirst())
        || (source.isDayFirst() && target.isMonthFirst());
  }

  /** Returns the dates of {@code text} that {@code translation} has in the same figures. */
  List<Difference> compare(Facts facts, CharSequence translation) {
    if (!mayHold(facts)) {
      return List.of();
    }
    List<Difference> found = new ArrayList<>();
    String there = translation.toString();
    Matcher matcher = DATE.matcher(facts.text);
    int from = 0;
    while (matcher.find()) {
      int at = isAmbiguous(matcher) && differs() ? find(there, matcher.group(), from) : -1;
      if (at >= 0) {
        from = at + matcher.group().length();
        found.add(
            new Difference(
                Difference.Kind.ORDER,
                Optional.of(new Span(matcher.start(), matcher.end())),
                Optional.of(new Span(at, from))));
      }
    }
    return found;
  }

  /** Whether three figures follow each other with a separator between. */
  private static boolean mayHold(Facts facts) {
    NumberRun before = null;
    boolean divided = false;
    for (Token token : facts.tokens) {
      if (token instanceof NumberRun run) {
        boolean second = divided;
        divided = before != null && isDivided(before, run);
        if ((run.groups().size() > 2 && run.separators().charAt(0) == '.') || (second && divided)) {
          return true;
        }
        before = run;
      }
    }
    return false;
  }

  /** Whether the runs are two figures in a row of 3/4/2024 or 3-4-24. */
  private static boolean isDivided(NumberRun one, NumberRun other) {
    return other.start() == one.end() + 1 && one.end() - one.start() <= 2;
  }

  /** Whether either figure may be the month, and it makes a difference. */
  private static boolean isAmbiguous(Matcher date) {
    int one = Integer.parseInt(date.group(1));
    int other = Integer.parseInt(date.group(3));
    return one != other && one >= 1 && one <= 12 && other >= 1 && other <= 12;
  }

  private static int find(String text, String date, int from) {
    int at = text.indexOf(date, from);
    while (at >= 0 && !(isEdge(text, at - 1) && isEdge(text, at + date.length()))) {
      at = text.indexOf(date, at + 1);
    }
    return at;
  }

  private static boolean isEdge(String text, int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }
}
