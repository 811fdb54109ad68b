package dev.glotwire.read;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.read.MarkdownSyntax.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes text and codes as Markdown that is read back as the same text and codes: escaped where a
 * character would be markup, and nowhere else.
 */
final class MarkdownText {
  private final Place place;
  private final boolean hasDefinitions;

  MarkdownText(Place place, boolean hasDefinitions) {
    this.place = place;
    this.hasDefinitions = hasDefinitions;
  }

  /** A part of the target: text, or a code with its markup. */
  private static final class Token {
    final @Nullable Code code;
    String value;

    Token(@Nullable Code code, String value) {
      this.code = code;
      this.value = value;
    }

    boolean is(Role role) {
      return code != null && code.role() == role;
    }

    /** Whether this is an opening or closing run of {@code *}, _ or ~. */
    boolean isDelimiter() {
      return code != null
          && code.role() != Role.STANDALONE
          && !value.isEmpty()
          && "*_~".indexOf(value.charAt(0)) >= 0;
    }
  }

  String write(Content target, Function<Code, String> markup) {
    List<Token> tokens = tokens(target, markup);
    moveSpacesOutOfDelimiters(tokens);
    removeEmptyPairs(tokens);
    trim(tokens);
    useTagsWhereDelimitersFail(tokens);
    StringBuilder out = new StringBuilder();
    BitSet solid = new BitSet();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.code == null) {
        char before = i == 0 ? ' ' : last(tokens.get(i - 1));
        String after = i + 1 < tokens.size() ? tokens.get(i + 1).value : " ";
        out.append(escape(token.value, before, after));
      } else {
        solid.set(out.length() + 1, out.length() + Math.max(1, token.value.length()));
        out.append(token.value);
      }
    }
    String line = out.toString();
    if (place.inAtxHeading()) {
      return guardHeadingEnd(line);
    }
    if (!place.atLineStart()) {
      return place.fill().fill(line, solid, MarkdownText::guardLineStart);
    }
    String guarded = guardBlockStart(line);
    if (guarded.length() != line.length()) {
      BitSet shifted = new BitSet();
      int by = guarded.length() - line.length();
      solid.stream().forEach(offset -> shifted.set(offset + by));
      solid = shifted;
    }
    return place.fill().fill(guarded, solid, MarkdownText::guardLineStart);
  }

  // ---- tokens

  private List<Token> tokens(Content target, Function<Code, String> markup) {
    List<Token> tokens = new ArrayList<>();
    for (Inline part : target.parts()) {
      if (part instanceof Code code) {
        String closer = code.role() == Role.CLOSE ? place.closers().get(code.id()) : null;
        tokens.add(new Token(code, closer != null ? closer : markup.apply(code)));
      } else {
        tokens.add(new Token(null, RunningText.oneLine(((Inline.Text) part).value())));
      }
    }
    return tokens;
  }

  /** {@code **word **next} is not bold; {@code **word** next} is. */
  private static void moveSpacesOutOfDelimiters(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      Token text = tokens.get(i - 1);
      if (tokens.get(i).isDelimiter() && tokens.get(i).is(Role.CLOSE) && text.code == null) {
        String kept = text.value.stripTrailing();
        String moved = text.value.substring(kept.length());
        if (!moved.isEmpty()) {
          text.value = kept;
          if (i + 1 < tokens.size() && tokens.get(i + 1).code == null) {
            tokens.get(i + 1).value = moved + tokens.get(i + 1).value;
          } else {
            tokens.add(i + 1, new Token(null, moved));
          }
        }
      }
    }
    for (int i = tokens.size() - 2; i >= 0; i--) {
      Token text = tokens.get(i + 1);
      if (tokens.get(i).isDelimiter() && tokens.get(i).is(Role.OPEN) && text.code == null) {
        String kept = text.value.stripLeading();
        String moved = text.value.substring(0, text.value.length() - kept.length());
        if (!moved.isEmpty()) {
          text.value = kept;
          if (i > 0 && tokens.get(i - 1).code == null) {
            tokens.get(i - 1).value += moved;
          } else {
            tokens.add(i, new Token(null, moved));
            i++;
          }
        }
      }
    }
    tokens.removeIf(token -> token.code == null && token.value.isEmpty());
  }

  private static void removeEmptyPairs(List<Token> tokens) {
    List<Token> kept = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      Token last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (last != null
          && last.is(Role.OPEN)
          && token.is(Role.CLOSE)
          && last.isDelimiter()
          && token.isDelimiter()) {
        kept.remove(kept.size() - 1);
      } else {
        kept.add(token);
      }
    }
    tokens.clear();
    tokens.addAll(kept);
  }

  private static void trim(List<Token> tokens) {
    if (!tokens.isEmpty() && tokens.get(0).code == null) {
      tokens.get(0).value = tokens.get(0).value.stripLeading();
    }
    if (!tokens.isEmpty() && tokens.get(tokens.size() - 1).code == null) {
      Token last = tokens.get(tokens.size() - 1);
      last.value = last.value.stripTrailing();
    }
    tokens.removeIf(token -> token.code == null && token.value.isEmpty());
  }

  // ---- delimiters

  /** Writes {@code <em>} where the words around would keep {@code *} from being emphasis. */
  private static void useTagsWhereDelimitersFail(List<Token> tokens) {
    Set<Integer> failing = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.code == null || !token.isDelimiter()) {
        continue;
      }
      char before = i == 0 ? ' ' : last(tokens.get(i - 1));
      char after = i + 1 == tokens.size() ? ' ' : first(tokens.get(i + 1));
      char sign = token.value.charAt(0);
      boolean works =
          token.is(Role.OPEN) ? canOpen(sign, before, after) : canOpen(sign, after, before);
      // Two runs that touch become one, unless both open or both close.
      boolean touches =
          i > 0
              && tokens.get(i - 1).isDelimiter()
              && last(tokens.get(i - 1)) == sign
              && tokens.get(i - 1).is(Role.OPEN) != token.is(Role.OPEN);
      if (!works || touches) {
        failing.add(token.code.id());
      }
    }
    if (failing.isEmpty()) {
      return;
    }
    for (Token token : tokens) {
      if (token.code != null && token.isDelimiter() && failing.contains(token.code.id())) {
        char sign = token.value.charAt(0);
        String name = sign == '~' ? "del" : token.value.length() > 1 ? "strong" : "em";
        token.value = token.is(Role.OPEN) ? "<" + name + ">" : "</" + name + ">";
      }
    }
  }

  /**
   * Whether a run of delimiters opens between these characters (CommonMark 6.2); seen from the
   * other side, whether it closes.
   */
  private static boolean canOpen(char sign, char outside, char inside) {
    if (isSpace(inside)) {
      return false;
    }
    if (isPunctuation(inside) && !isSpace(outside) && !isPunctuation(outside)) {
      return false;
    }
    return sign != '_' || isSpace(outside) || isPunctuation(outside);
  }

  private static char first(Token token) {
    return token.value.isEmpty() ? ' ' : token.value.charAt(0);
  }

  private static char last(Token token) {
    return token.value.isEmpty() ? ' ' : token.value.charAt(token.value.length() - 1);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isPunctuation(char c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  // ---- characters

  /**
   * Escapes {@code text}.
   *
   * @param before the character that stands before it
   * @param after what stands behind it
   */
  private String escape(String text, char before, String after) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    char previous = before;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean atEnd = i + 1 == text.length();
      char next = !atEnd ? text.charAt(i + 1) : after.isEmpty() ? ' ' : after.charAt(0);
      if (c == '&') {
        out.append(startsEntity(text, i) ? "&amp;" : "&");
      } else {
        if (isMarkup(c, previous, next, atEnd)) {
          out.append('\\');
        }
        out.append(c);
      }
      previous = c;
    }
    return out.toString();
  }

  private boolean isMarkup(char c, char previous, char next, boolean atEnd) {
    return switch (c) {
      case '\\' -> atEnd || isAsciiPunctuation(next);
      case '`' -> true;
      case '*' -> !(isSpace(previous) && isSpace(next));
      case '_' ->
          !(isSpace(previous) && isSpace(next))
              && !(Character.isLetterOrDigit(previous) && Character.isLetterOrDigit(next));
      case '~' -> previous == '~' || next == '~' || !isSpace(previous);
      case '[' -> place.inLink() || hasDefinitions || next == '^';
      case ']' -> place.inLink() || next == '(' || next == '[' || next == ':';
      case '!' -> next == '[' && atEnd;
      case '<' -> Character.isLetter(next) || next == '/' || next == '!' || next == '?';
      case '|' -> place.inCell();
      default -> false;
    };
  }

  static boolean isAsciiPunctuation(char c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  static boolean startsEntity(String text, int at) {
    int end = at + 1;
    while (end < text.length() && end - at < 34 && isEntityCharacter(text.charAt(end))) {
      end++;
    }
    return end > at + 1 && end < text.length() && text.charAt(end) == ';';
  }

  private static boolean isEntityCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
  }

  // ---- line starts

  private String guardBlockStart(String line) {
    String guarded = guardLineStart(line);
    if (!guarded.equals(line)) {
      return guarded;
    }
    boolean task = line.startsWith("[ ]") || line.startsWith("[x]") || line.startsWith("[X]");
    boolean defines = line.startsWith("[") && line.startsWith("]:", labelEnd(line));
    boolean tomlFence = line.startsWith("+++");
    return task || defines || tomlFence ? "\\" + line : line;
  }

  /** Returns where the bracket is closed that {@code line} starts with. */
  private static int labelEnd(String line) {
    int at = 1;
    while (at < line.length() && line.charAt(at) != ']') {
      at += line.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }

  /** Escapes what would make {@code line} something else than a line of a paragraph. */
  static String guardLineStart(String line) {
    if (line.isEmpty()) {
      return line;
    }
    char first = line.charAt(0);
    if (first == '#') {
      int end = 1;
      while (end < line.length() && line.charAt(end) == '#') {
        end++;
      }
      return end <= 6 && isEndOrSpace(line, end) ? "\\" + line : line;
    }
    if (first == '>') {
      return "\\" + line;
    }
    if ("-+*".indexOf(first) >= 0 && isEndOrSpace(line, 1)) {
      return "\\" + line;
    }
    if (isDrawn(line) || line.startsWith("~~~")) {
      return "\\" + line;
    }
    int digits = 0;
    while (digits < line.length()
        && digits < 10
        && line.charAt(digits) >= '0'
        && line.charAt(digits) <= '9') {
      digits++;
    }
    boolean numbered =
        digits > 0
            && digits < 10
            && digits < line.length()
            && (line.charAt(digits) == '.' || line.charAt(digits) == ')')
            && isEndOrSpace(line, digits + 1);
    return numbered ? line.substring(0, digits) + "\\" + line.substring(digits) : line;
  }

  private static boolean isEndOrSpace(String line, int at) {
    return at >= line.length() || line.charAt(at) == ' ' || line.charAt(at) == '\t';
  }

  /** Whether the line could be a rule, the underline of a heading or part of a table. */
  private static boolean isDrawn(String line) {
    boolean sign = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if ("-=_*:|".indexOf(c) < 0 && !isSpace(c)) {
        return false;
      }
      sign |= c == '-' || c == '=' || c == '_' || c == '*';
    }
    return sign;
  }

  /** A run of {@code #} at the end of a heading is not its text unless it is escaped. */
  private static String guardHeadingEnd(String line) {
    int at = line.length();
    while (at > 0 && line.charAt(at - 1) == '#') {
      at--;
    }
    boolean closes = at < line.length() && (at == 0 || isSpace(line.charAt(at - 1)));
    return closes ? line.substring(0, at) + "\\" + line.substring(at) : line;
  }
}
