package dev.glotwire.protect;

import dev.glotwire.dispatch.UnfaithfulAnswerException;
import dev.glotwire.protect.Piece.Hold;
import dev.glotwire.protect.Piece.Role;
import dev.glotwire.protect.Piece.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * Placeholders as the tags that {@link dev.glotwire.spi.Markup#XML} and {@link
 * dev.glotwire.spi.Markup#HTML} promise. Decoding is strict about structure and lenient about
 * spelling: attributes may come back unquoted, in another order or with more beside them.
 */
final class TagCodec implements PlaceholderCodec {
  static final TagCodec XML = new TagCodec("g", "", "x", "", "");
  static final TagCodec HTML = new TagCodec("b", "g", "span", "x", " translate=\"no\"");

  private final String pairTag;
  private final String pairPrefix;
  private final String singleTag;
  private final String singlePrefix;
  private final String singleAttributes;

  private TagCodec(
      String pairTag,
      String pairPrefix,
      String singleTag,
      String singlePrefix,
      String singleAttributes) {
    this.pairTag = pairTag;
    this.pairPrefix = pairPrefix;
    this.singleTag = singleTag;
    this.singlePrefix = singlePrefix;
    this.singleAttributes = singleAttributes;
  }

  @Override
  public String encode(List<Piece> pieces) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Words words) {
        escape(words.text(), out);
        continue;
      }
      Hold hold = (Hold) piece;
      switch (hold.role()) {
        case OPEN -> open(out, pairTag, pairPrefix + hold.number(), "");
        case CLOSE -> out.append("</").append(pairTag).append('>');
        case SINGLE -> {
          open(out, singleTag, singlePrefix + hold.number(), singleAttributes);
          escape(hold.display(), out);
          out.append("</").append(singleTag).append('>');
        }
      }
    }
    return out.toString();
  }

  private static void open(StringBuilder out, String tag, String id, String attributes) {
    out.append('<')
        .append(tag)
        .append(" id=\"")
        .append(id)
        .append('"')
        .append(attributes)
        .append('>');
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
  }

  @Override
  public List<Piece> decode(String answer, List<Piece> sent) throws UnfaithfulAnswerException {
    return new Decoder(answer, PlaceholderCodec.byNumber(sent)).decode();
  }

  /** Reads one answer from left to right. */
  private final class Decoder {
    private final String answer;
    private final Map<Integer, Hold> holds;
    private final Collector out = new Collector();
    private final Deque<Hold> open = new ArrayDeque<>();

    Decoder(String answer, Map<Integer, Hold> holds) {
      this.answer = answer;
      this.holds = holds;
    }

    List<Piece> decode() throws UnfaithfulAnswerException {
      int at = 0;
      while (at < answer.length()) {
        char c = answer.charAt(at);
        if (c == '<') {
          at = tag(at);
        } else {
          int next = answer.indexOf('<', at);
          int end = next < 0 ? answer.length() : next;
          out.words(Parser.unescapeEntities(answer.substring(at, end), false));
          at = end;
        }
      }
      if (!open.isEmpty()) {
        throw new UnfaithfulAnswerException("a tag is never closed");
      }
      return out.finish();
    }

    private int tag(int start) throws UnfaithfulAnswerException {
      int end = answer.indexOf('>', start);
      if (end < 0) {
        throw new UnfaithfulAnswerException("a tag is cut off");
      }
      String inside = answer.substring(start + 1, end).strip();
      if (inside.startsWith("/")) {
        close(inside.substring(1).strip());
        return end + 1;
      }
      boolean empty = inside.endsWith("/");
      int nameEnd = 0;
      while (nameEnd < inside.length() && Character.isLetterOrDigit(inside.charAt(nameEnd))) {
        nameEnd++;
      }
      String name = inside.substring(0, nameEnd).toLowerCase(Locale.ROOT);
      if (name.equals(pairTag)) {
        Hold hold = find(inside, pairPrefix, Role.OPEN);
        out.hold(hold);
        open.push(hold);
        if (empty) {
          close(pairTag);
        }
        return end + 1;
      }
      if (name.equals(singleTag)) {
        out.hold(find(inside, singlePrefix, Role.SINGLE));
        return empty ? end + 1 : contentEnd(end + 1);
      }
      throw new UnfaithfulAnswerException("a tag came back that was never sent");
    }

    private void close(String name) throws UnfaithfulAnswerException {
      if (!name.equalsIgnoreCase(pairTag) || open.isEmpty()) {
        throw new UnfaithfulAnswerException("a tag is closed that is not open");
      }
      Hold opener = open.pop();
      Hold closer = holds.get(opener.partner());
      if (closer == null) {
        throw new UnfaithfulAnswerException("a tag came back that was never sent");
      }
      out.hold(closer);
    }

    /** Returns where the text after a placeholder's own content goes on. */
    private int contentEnd(int from) throws UnfaithfulAnswerException {
      int end = answer.indexOf("</", from);
      int close = end < 0 ? -1 : answer.indexOf('>', end);
      if (close < 0 || !answer.substring(end + 2, close).strip().equalsIgnoreCase(singleTag)) {
        throw new UnfaithfulAnswerException("a tag is never closed");
      }
      return close + 1;
    }

    private Hold find(String inside, String prefix, Role role) throws UnfaithfulAnswerException {
      Hold hold = holds.get(id(inside, prefix));
      if (hold == null || hold.role() != role) {
        throw new UnfaithfulAnswerException("a tag came back that was never sent");
      }
      return hold;
    }

    /** Returns the number in the {@code id} attribute, quoted or not; -1 if there is none. */
    private int id(String inside, String prefix) {
      int at = inside.indexOf("id=");
      if (at < 0) {
        return -1;
      }
      int start = at + 3;
      if (start < inside.length()
          && (inside.charAt(start) == '"' || inside.charAt(start) == '\'')) {
        start++;
      }
      if (!inside.startsWith(prefix, start)) {
        return -1;
      }
      int number = 0;
      int digits = 0;
      for (int i = start + prefix.length(); i < inside.length() && digits < 6; i++, digits++) {
        int digit = Character.digit(inside.charAt(i), 10);
        if (digit < 0) {
          break;
        }
        number = number * 10 + digit;
      }
      return digits == 0 ? -1 : number;
    }
  }
}
