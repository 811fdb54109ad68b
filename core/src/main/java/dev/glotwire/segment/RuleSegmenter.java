package dev.glotwire.segment;

import com.ibm.icu.text.BreakIterator;
import dev.glotwire.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The sentence boundaries of UAX #29 as ICU finds them, mended by rules: abbreviations as whole
 * tokens, initials, ordinal numbers, what goes on in lower case, and sentences that begin with a
 * dash or a figure. ICU's own suppressions are not used: they match the ends of words, and hold
 * back right boundaries four times as often as wrong ones.
 */
final class RuleSegmenter implements Segmenter {
  /** Languages that write ordinal numbers with a full stop. */
  private static final Set<String> ORDINAL_STOP =
      Set.of(
          "de", "da", "nb", "nn", "no", "cs", "sk", "fi", "et", "lv", "hu", "hr", "sr", "bs", "sl",
          "is", "lb", "pl", "tr", "fo");

  private static final String CLOSERS = "\"'”’»)]}›";
  private static final String OPENERS = "\"'“‘«([{‹„‚¿¡";
  private static final String DASHES = "-–—";

  private final Map<String, Abbreviations> byLanguage = Abbreviations.load();

  @Override
  public List<Span> segment(CharSequence text, Locale language) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(language);
    sentences.setText(text);
    Rules rules =
        new Rules(
            text,
            language.getLanguage(),
            byLanguage.getOrDefault(language.getLanguage(), Abbreviations.none()));
    List<Span> spans = new ArrayList<>();
    int start = sentences.first();
    int from = start;
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      from = rules.addBreaks(from, end, start, spans);
      start = Math.max(start, from);
      from = end;
      if (end == text.length() || rules.isBoundary(start, end)) {
        add(text, start, end, spans);
        start = end;
      }
    }
    return spans;
  }

  private static void add(CharSequence text, int start, int end, List<Span> spans) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      spans.add(new Span(from, to));
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The decisions about one text. */
  private record Rules(CharSequence text, String language, Abbreviations abbreviations) {

    /**
     * Adds the sentences that end inside of what ICU takes for one: where a terminator and a space
     * are followed by a dash or a figure. Returns where the last of them begins.
     */
    int addBreaks(int from, int end, int start, List<Span> spans) {
      int begin = start;
      for (int i = from; i + 1 < end; i++) {
        if (!isSpace(text.charAt(i)) || i == from || isSpace(text.charAt(i - 1))) {
          continue;
        }
        int next = skipSpace(i, end);
        if (next < end
            && startsUnusually(next, end)
            && endsSentence(i)
            && isBoundary(begin, next)) {
          add(text, begin, next, spans);
          begin = next;
        }
      }
      return begin;
    }

    private boolean startsUnusually(int at, int end) {
      char c = text.charAt(at);
      boolean dash =
          DASHES.indexOf(c) >= 0
              && at + 2 < end
              && (isSpace(text.charAt(at + 1)) ? startsCapital(at + 2) : startsCapital(at + 1));
      return dash || Character.isDigit(c);
    }

    private boolean startsCapital(int at) {
      return Character.isUpperCase(Character.codePointAt(text, at));
    }

    /** Whether what stands before {@code at} ends with a terminator and what may close after it. */
    private boolean endsSentence(int at) {
      int last = lastOfSentence(at);
      return last >= 0 && ".!?…".indexOf(text.charAt(last)) >= 0;
    }

    /**
     * Returns the last character before {@code at} that is neither space nor a closing mark; -1 if
     * there is none.
     */
    private int lastOfSentence(int at) {
      int last = at - 1;
      while (last >= 0 && (isSpace(text.charAt(last)) || CLOSERS.indexOf(text.charAt(last)) >= 0)) {
        last--;
      }
      return last;
    }

    private int skipSpace(int at, int end) {
      int next = at;
      while (next < end && isSpace(text.charAt(next))) {
        next++;
      }
      return next;
    }

    /** Whether a sentence that begins at {@code start} really ends before {@code end}. */
    boolean isBoundary(int start, int end) {
      int next = skipSpace(end, text.length());
      if (next == text.length()) {
        return true;
      }
      if (isLineBreak(end, next)) {
        return true;
      }
      int last = lastOfSentence(end);
      if (last < start) {
        return true;
      }
      char terminator = text.charAt(last);
      int opened = next;
      while (opened < text.length() - 1 && OPENERS.indexOf(text.charAt(opened)) >= 0) {
        opened++;
      }
      boolean lower = Character.isLowerCase(Character.codePointAt(text, opened));
      if (lower && (terminator == '!' || terminator == '?' || terminator == '…')) {
        return false;
      }
      if (terminator != '.') {
        return true;
      }
      return !isAbbreviated(start, last, opened);
    }

    private boolean isLineBreak(int end, int next) {
      for (int i = Math.max(0, end - 1); i < next; i++) {
        char c = text.charAt(i);
        if (c == '\u2029' || (c == '\n' && i + 1 < next && text.charAt(i + 1) == '\n')) {
          return true;
        }
      }
      return false;
    }

    /**
     * Whether the full stop at {@code stop} belongs to the token before it and does not end a
     * sentence.
     */
    private boolean isAbbreviated(int start, int stop, int next) {
      int from = stop;
      while (from > start
          && !isSpace(text.charAt(from - 1))
          && "(«“\"„‘’'—–/".indexOf(text.charAt(from - 1)) < 0) {
        from--;
      }
      String token = text.subSequence(from, stop).toString();
      if (token.isEmpty()) {
        return false;
      }
      if (token.codePoints().allMatch(Character::isDigit)) {
        return isOrdinal(token, from == start, next);
      }
      if (abbreviations.goesOn(token) || abbreviations.goesOn(lowerFirst(token))) {
        return true;
      }
      boolean digitNext = Character.isDigit(text.charAt(next));
      boolean starter = abbreviations.isStarter(word(next));
      if (abbreviations.mayEnd(token) || abbreviations.mayEnd(lowerFirst(token))) {
        return digitNext || !starter;
      }
      if (isInitial(token)) {
        return !starter || token.length() == 1;
      }
      return isInitials(token) && !starter;
    }

    /**
     * {@code J} in {@code J. Smith}; not the {@code A} of a grade or a vitamin at the end of a
     * longer text.
     */
    private boolean isInitial(String token) {
      return token.codePointCount(0, token.length()) == 1
          && Character.isUpperCase(token.codePointAt(0))
          && !Character.isIdeographic(token.codePointAt(0));
    }

    /** {@code U.S}, {@code J.R.R}. */
    private static boolean isInitials(String token) {
      if (token.length() < 3 || token.indexOf('.') < 0) {
        return false;
      }
      for (int i = 0; i < token.length(); i++) {
        char c = token.charAt(i);
        if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
          return false;
        }
      }
      return true;
    }

    /**
     * A number at the start of a sentence counts a list; elsewhere, in some languages, it is the
     * third or the 29th.
     */
    private boolean isOrdinal(String token, boolean first, int next) {
      if (first && token.length() <= 3) {
        return true;
      }
      return ORDINAL_STOP.contains(language)
          && token.length() <= 2
          && !abbreviations.isStarter(word(next))
          && Character.isLetter(Character.codePointAt(text, next));
    }

    private static String lowerFirst(String token) {
      return Character.toLowerCase(token.charAt(0)) + token.substring(1);
    }

    private String word(int from) {
      int end = from;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      return text.subSequence(from, end).toString();
    }
  }
}
