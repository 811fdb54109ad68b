package dev.glotwire.typography;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import dev.glotwire.article.Span;
import dev.glotwire.language.LanguageTags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Isolates figures, addresses and words of the other direction where a reader would otherwise see
 * them in pieces or in the wrong place. Where the display is right without, nothing is added: the
 * characters are invisible, but searching and comparing see them.
 */
final class IsolateRule implements Rule {
  private static final char LEFT_TO_RIGHT = '\u2066';
  private static final char FIRST_STRONG = '\u2068';
  private static final char POP = '\u2069';

  /** What belongs to a word in front of it: {@code #hashtag}, {@code .NET}. */
  private static final String LEADS = "#@.$";

  /** What belongs to a word behind it: {@code C++}. */
  private static final String TRAILS = "+#*™®";

  private static final Pattern IN_FIGURES =
      Pattern.compile("\\p{Nd}{1,2}([./-])\\p{Nd}{1,2}\\1\\p{Nd}{2,4}(?!\\p{Nd})");

  private final boolean rightToLeft;
  private final boolean addresses;
  private final Set<String> months;

  private IsolateRule(boolean rightToLeft, boolean addresses, Set<String> months) {
    this.rightToLeft = rightToLeft;
    this.addresses = addresses;
    this.months = months;
  }

  /**
   * @param addresses whether addresses are isolated, too: programs that find them in plain text
   *     take the character behind one for a part of it
   */
  static IsolateRule of(Locale language, boolean addresses) {
    if (!LanguageTags.isRightToLeft(language)) {
      return new IsolateRule(false, addresses, Set.of());
    }
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.forLocale(language));
    Set<String> months = new HashSet<>();
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      months.addAll(List.of(symbols.getMonths(context, DateFormatSymbols.WIDE)));
    }
    return new IsolateRule(true, addresses, Set.copyOf(months));
  }

  @Override
  public List<Edit> edits(Passage passage) {
    String text = passage.display();
    if (!DisplayOrder.isDoubtful(passage.traits(), rightToLeft)) {
      return List.of();
    }
    List<Span> figures = new ArrayList<>(figures(passage));
    if (addresses) {
      figures.addAll(held(passage.text()));
    }
    List<Span> isolated = DisplayOrder.broken(text, rightToLeft, figures);
    // The author or an earlier pass may have seen to the order already.
    List<Span> misplaced = passage.traits().hasDirection() ? List.of() : misplaced(text);
    if (isolated.isEmpty() && misplaced.isEmpty()) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    isolated.forEach(span -> isolate(span, LEFT_TO_RIGHT, edits));
    for (Span words : misplaced) {
      Span run = withHeld(passage.text(), words);
      if (isolated.stream().noneMatch(figure -> overlap(figure, run))) {
        isolate(run, FIRST_STRONG, edits);
      }
    }
    edits.sort(Comparator.comparingInt(edit -> edit.span().start()));
    return edits;
  }

  private static List<Span> figures(Passage passage) {
    return passage.traits().hasFigure() ? DisplayOrder.figures(passage.text()) : List.of();
  }

  private static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private static void isolate(Span span, char control, List<Edit> edits) {
    edits.add(Edit.insertBefore(span.start(), String.valueOf(control), Kind.ISOLATE));
    edits.add(Edit.insertAfter(span.end(), String.valueOf(POP), Kind.ISOLATE));
  }

  /** Returns {@code span} so long that it begins and ends in nothing that is held. */
  private static Span withHeld(String text, Span span) {
    int start = span.start();
    while (start > 0 && isInside(text, start)) {
      start--;
    }
    int end = span.end();
    while (end < text.length() && isInside(text, end)) {
      end++;
    }
    return new Span(start, end);
  }

  private static boolean isInside(String text, int at) {
    return text.charAt(at - 1) == Passage.HELD && text.charAt(at) == Passage.HELD;
  }

  private static List<Span> held(String text) {
    List<Span> held = new ArrayList<>();
    int start = text.indexOf(Passage.HELD);
    while (start >= 0) {
      int end = start;
      while (end < text.length() && text.charAt(end) == Passage.HELD) {
        end++;
      }
      held.add(new Span(start, end));
      start = text.indexOf(Passage.HELD, end);
    }
    return held;
  }

  /** Returns the runs of the other direction that stand elsewhere when they are isolated. */
  private List<Span> misplaced(String text) {
    List<Span> runs = runs(text);
    runs.removeIf(run -> rightToLeft && isBetweenWords(text, run));
    if (runs.isEmpty()) {
      return List.of();
    }
    DisplayOrder order = DisplayOrder.of(text, rightToLeft);
    StringBuilder isolated = new StringBuilder(text.length() + 2 * runs.size());
    int[] moved = new int[text.length()]; // where each character stands in the isolated text
    int from = 0;
    for (Span run : runs) {
      copy(text, from, run.start(), isolated, moved);
      isolated.append(FIRST_STRONG);
      copy(text, run.start(), run.end(), isolated, moved);
      isolated.append(POP);
      from = run.end();
    }
    copy(text, from, text.length(), isolated, moved);
    int[] ranks =
        ranks(DisplayOrder.of(isolated.toString(), rightToLeft), moved, isolated.length());
    return runs.stream().filter(run -> isMoved(run, order, ranks)).toList();
  }

  /**
   * Whether left-to-right words stand between right-to-left ones, with nothing that could be drawn
   * to them: what is neutral there runs as the line does, isolated or not (UAX #9, rules N1 and
   * N2).
   */
  private static boolean isBetweenWords(String text, Span run) {
    if (!isLeftToRight(text.charAt(run.start()))) {
      return false;
    }
    for (int i = run.start(); i < run.end(); i++) {
      char c = text.charAt(i);
      if (!isLeftToRight(c) && !isEuropeanDigit(c) && " -.".indexOf(c) < 0) {
        return false;
      }
    }
    int before = run.start() - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    int after = run.end();
    while (after < text.length() && " .,،:؛؟!".indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    boolean first = before < 0;
    boolean last = after == text.length();
    return (first || (before + 1 < run.start() && isRightToLeft(text.charAt(before))))
        && (last || (after > run.end() && isRightToLeft(text.charAt(after))));
  }

  private static boolean isEuropeanDigit(char c) {
    return Character.getDirectionality(c) == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
  }

  private static boolean isLeftToRight(int c) {
    return Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static void copy(String text, int start, int end, StringBuilder out, int[] moved) {
    for (int i = start; i < end; i++) {
      moved[i] = out.length();
      out.append(text.charAt(i));
    }
  }

  /** Returns the places of the characters, not counting what was added. */
  private static int[] ranks(DisplayOrder order, int[] moved, int length) {
    int[] characterAt = new int[length];
    Arrays.fill(characterAt, -1);
    for (int i = 0; i < moved.length; i++) {
      characterAt[order.place(moved[i])] = i;
    }
    int[] ranks = new int[moved.length];
    int rank = 0;
    for (int character : characterAt) {
      if (character >= 0) {
        ranks[character] = rank;
        rank++;
      }
    }
    return ranks;
  }

  /** Whether the run, or what stands right beside it, is displayed at another place. */
  private static boolean isMoved(Span run, DisplayOrder order, int[] ranks) {
    int end = Math.min(ranks.length, run.end() + 1);
    for (int i = Math.max(0, run.start() - 1); i < end; i++) {
      if (order.place(i) != ranks[i]) {
        return true;
      }
    }
    return false;
  }

  /** Returns the words of the other direction, with what stands between two of them. */
  private List<Span> runs(String text) {
    List<Span> runs = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean left = isLeftToRight(c);
      boolean right = isRightToLeft(c);
      // A figure behind a left-to-right word goes with it (UAX #9, rule W7): 737 in Boeing 737. The
      // day of a date is displayed away from its month so.
      boolean figure =
          rightToLeft
              && start >= 0
              && Character.isDigit(c)
              && !(Passage.isSpace(text.charAt(i - 1)) && isDay(text, i));
      if (rightToLeft && start >= 0 && !figure && Character.isDigit(c)) {
        close(text, start, end, runs);
        start = -1;
      }
      if (figure || (rightToLeft ? left : right)) {
        start = start < 0 ? i : start;
        end = i + Character.charCount(c);
      } else if (start >= 0 && ((rightToLeft ? right : left) || isBreak(text, start, i))) {
        close(text, start, end, runs);
        start = -1;
      }
    }
    close(text, start, end, runs);
    return runs;
  }

  /** Whether the figure at {@code at} is the day of a date: a month follows, or two figures. */
  private boolean isDay(String text, int at) {
    int end = at;
    while (end < text.length() && end - at < 3 && Character.isDigit(text.charAt(end))) {
      end++;
    }
    if (end - at > 2 || end >= text.length()) {
      return false;
    }
    char separator = text.charAt(end);
    if (!Passage.isSpace(separator)) {
      return "./-".indexOf(separator) >= 0
          && IN_FIGURES.matcher(text).region(at, text.length()).lookingAt();
    }
    int from = end + 1;
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    String word = text.substring(from, to);
    return months.contains(word) || (word.startsWith("ב") && months.contains(word.substring(1)));
  }

  /** Whether a line ends at {@code at}, or the parenthesis around the words. */
  private static boolean isBreak(String text, int start, int at) {
    char c = text.charAt(at);
    return c == '\n' || (c == ')' && text.lastIndexOf('(', at) < start);
  }

  private static void close(String text, int start, int end, List<Span> runs) {
    if (start < 0) {
      return;
    }
    int first = start;
    while (first > 0
        && LEADS.indexOf(text.charAt(first - 1)) >= 0
        && (first == 1 || Passage.isSpace(text.charAt(first - 2)))) {
      first--;
    }
    while (first > 0 && Character.isLetterOrDigit(text.charAt(first - 1))) {
      first--; // 4x4
    }
    int last = end;
    if (last < text.length()
        && text.charAt(last) == ')'
        && text.substring(first, last).contains("(")) {
      last++; // A(H5N1)
    }
    while (last < text.length() && TRAILS.indexOf(text.charAt(last)) >= 0) {
      last++;
    }
    runs.add(new Span(first, last));
  }
}
