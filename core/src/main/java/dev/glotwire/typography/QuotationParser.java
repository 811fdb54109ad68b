package dev.glotwire.typography;

import dev.glotwire.text.internal.LastTexts;
import dev.glotwire.text.internal.TextTraits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Finds which quotation marks of a text belong together, or says that it cannot be told.
 *
 * <p>The forms of all languages are read, for an engine leaves those of the source. A mark that
 * closes in one language opens in another; what is open decides, then the spaces beside it.
 * Stateless and thread-safe to the outside.
 */
public final class QuotationParser {
  private static final String OPENS_AFTER = SingleMarks.OPENS_AFTER + "'";
  private static final String CLOSES_BEFORE = ".,;:!?…)]}-–—/»”’“」』\"'|、。，！？：；";

  private static final LastTexts<Optional<List<Quotation>>> LAST =
      new LastTexts<>(text -> new QuotationParser(text).parse());

  private final String text;
  private final List<Quotation> found = new ArrayList<>();
  private final Deque<Open> stack = new ArrayDeque<>();

  /**
   * @param place in the list of quotations; -1 for a single mark that may be an apostrophe
   */
  private record Open(char mark, int at, int place) {}

  private QuotationParser(String text) {
    this.text = text;
  }

  /** Whether each quotation mark of {@code text} has its counterpart. */
  public static boolean isPaired(String text) {
    return !TextTraits.of(text).hasQuotationMark()
        || parse(text).filter(all -> all.stream().allMatch(Quotation::isClosed)).isPresent();
  }

  /**
   * Returns the quotations of {@code text} in the order of their opening marks; empty if a mark is
   * left over, but for one that opens the text.
   */
  static Optional<List<Quotation>> parse(String text) {
    return LAST.find(text);
  }

  private Optional<List<Quotation>> parse() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled =
          c == '"' && i > 0 && text.charAt(i - 1) == '"'; // as a spreadsheet exports it
      if (TextTraits.isQuotationMark(c) && !isInches(i) && (doubled || !take(c, i))) {
        return Optional.empty();
      }
    }
    stack.removeIf(open -> isSingle(open.mark()));
    if (stack.isEmpty()) {
      return Optional.of(closed());
    }
    Open first = stack.getLast();
    boolean continues = stack.size() == 1 && text.substring(0, first.at()).isBlank();
    return continues ? Optional.of(closed()) : Optional.empty();
  }

  /** Returns what was found without single marks that proved to be apostrophes. */
  private List<Quotation> closed() {
    List<Quotation> kept = new ArrayList<>();
    int[] places = new int[found.size()];
    for (int i = 0; i < places.length; i++) {
      Quotation one = found.get(i);
      boolean counts = one.isClosed() || !isSingle(text.charAt(one.open()));
      int outer = one.outer() < 0 ? -1 : places[one.outer()];
      places[i] = counts ? kept.size() : outer;
      if (counts) {
        kept.add(new Quotation(one.open(), one.close(), outer));
      }
    }
    return List.copyOf(kept);
  }

  /** Takes the mark at {@code at}; false if it fits nothing. */
  private boolean take(char c, int at) {
    if (isSingle(c) && isInWord(at)) {
      return true;
    }
    Optional<Open> match = openFor(c, at);
    if (match.isPresent()) {
      Open open = match.get();
      while (!open.equals(stack.peek())) {
        stack.pop(); // single marks that were never closed
      }
      stack.pop();
      Quotation whole = found.get(open.place());
      found.set(open.place(), new Quotation(whole.open(), at, whole.outer()));
      return true;
    }
    boolean inItself = c == '"' && isOpen('"');
    if (opens(c, at) && (!inItself || isSurelyNested(at))) {
      Open around = stack.peek();
      stack.push(new Open(c, at, found.size()));
      found.add(new Quotation(at, -1, around == null ? -1 : around.place()));
      return true;
    }
    return isSingle(c);
  }

  /** Whether a straight mark in a straight quotation can but open another, the only one in it. */
  private boolean isSurelyNested(int at) {
    return Passage.isSpace(text.charAt(at - 1))
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1))
        && stack.stream().filter(open -> open.mark() == '"').count() < 2;
  }

  /** Whether the mark at {@code at} is that of inches: 6'2", and 12" where nothing is quoted. */
  private boolean isInches(int at) {
    if (text.charAt(at) != '"' && text.charAt(at) != '”') {
      return false;
    }
    int start = at;
    while (start > 0 && at - start < 4 && Character.isDigit(text.charAt(start - 1))) {
      start--;
    }
    int digits = at - start;
    boolean goesOn = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    if (digits == 0 || digits == 4 || goesOn) {
      return false;
    }
    boolean feet =
        start > 1
            && "'’′".indexOf(text.charAt(start - 1)) >= 0
            && Character.isDigit(text.charAt(start - 2));
    return feet || !isInQuotation();
  }

  /** Whether anything is open but single marks, which may be apostrophes. */
  private boolean isInQuotation() {
    for (Open open : stack) {
      if (!isSingle(open.mark())) {
        return true;
      }
    }
    return false;
  }

  private boolean isOpen(char mark) {
    for (Open open : stack) {
      if (open.mark() == mark) {
        return true;
      }
    }
    return false;
  }

  /** Returns the open mark that {@code c} closes, looking past single ones. */
  private Optional<Open> openFor(char c, int at) {
    Iterator<Open> opens = stack.iterator();
    while (opens.hasNext()) {
      Open open = opens.next();
      if (closes(open.mark(), c) && (open.mark() != c || mayClose(at))) {
        return Optional.of(open);
      }
      if (!isSingle(open.mark())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean closes(char open, char c) {
    return switch (open) {
      case '"' -> c == '"';
      case '“', '‟' -> c == '”';
      case '”' -> c == '”';
      case '„' -> c == '“' || c == '”' || c == '"';
      case '«' -> c == '»';
      case '»' -> c == '«' || c == '»';
      case '‘' -> c == '’';
      case '‚' -> c == '‘' || c == '’';
      case '‹' -> c == '›';
      case '›' -> c == '‹' || c == '›';
      case '「' -> c == '」';
      case '『' -> c == '』';
      default -> false;
    };
  }

  private boolean opens(char c, int at) {
    return switch (c) {
      case '“', '„', '‟', '«', '‚', '‹', '「', '『' -> true;
      case '"', '”', '»', '‘', '›' -> mayOpen(at);
      default -> false;
    };
  }

  /** Whether what stands before allows for an opening mark, and something follows. */
  private boolean mayOpen(int at) {
    if (at + 1 == text.length()) {
      return false;
    }
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    return Passage.isSpace(before)
        || OPENS_AFTER.indexOf(before) >= 0
        || isUnspaced(before)
        || isUnspaced(text.charAt(at + 1));
  }

  private boolean mayClose(int at) {
    if (at + 1 == text.length()) {
      return true;
    }
    char after = text.charAt(at + 1);
    boolean inside = Passage.isSpace(text.charAt(at - 1)) && Passage.isWord(after);
    return !inside
        && (Passage.isSpace(after)
            || CLOSES_BEFORE.indexOf(after) >= 0
            || (!Character.isDigit(after) && !mayOpen(at))
            || isUnspaced(after)
            || isUnspaced(text.charAt(at - 1)));
  }

  private boolean isInWord(int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1))
        && !isUnspaced(text.charAt(at - 1));
  }

  private static boolean isSingle(char c) {
    return "‘’‚‹›".indexOf(c) >= 0;
  }

  /** Whether {@code c} is of a script that is written without spaces. */
  static boolean isUnspaced(char c) {
    return (c >= 0x2E80 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF00 && c <= 0xFFEF)
        || (c >= 0x0E00 && c <= 0x0EFF);
  }
}
