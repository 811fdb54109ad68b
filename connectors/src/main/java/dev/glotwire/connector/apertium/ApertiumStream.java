package dev.glotwire.connector.apertium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Apertium's stream format, to and from the texts of a batch. In it, reserved characters are
 * escaped, white space that words must not cross is a blank in brackets, and a word-bound blank,
 * {@code [[t:g:1]]word[[/]]}, goes where its words go: that is how a pair of codes keeps its words
 * although the engine moves them.
 *
 * @see <a href="https://wiki.apertium.org/wiki/Apertium_stream_format">Apertium stream format</a>
 */
final class ApertiumStream {
  /** Ends each text, as Apertium's own deformatters do, so that a heading counts as a sentence. */
  private static final String END = ".[]";

  private static final String RESERVED = "[]{}^$/\\@<>";

  /** Words and the tags that they are bound to. */
  private static final Pattern BOUND =
      Pattern.compile("\\[\\[(?!/)([^\\]]*+)\\]\\]((?:[^\\[]|\\[(?!\\[/))*+)\\[\\[/\\]\\]");

  private static final String STANDS_IN = "t:s:";

  private ApertiumStream() {}

  /**
   * A text as a stream.
   *
   * @param standIns what stands in it for what the engine gets wrong, by their numbers
   */
  record Draft(String stream, List<StandIn> standIns) {

    /**
     * Returns {@code answer} with what was meant in place of what stands in until this mode; empty
     * if the engine lost any of it.
     *
     * @param last whether the answer is that of the last mode
     */
    Optional<String> restore(String answer, boolean last) {
      if (standIns.stream().noneMatch(one -> one.lasting() == last)) {
        return Optional.of(answer);
      }
      StringBuilder out = new StringBuilder(answer.length() + 64);
      List<Integer> done = new ArrayList<>();
      Matcher bound = BOUND.matcher(answer);
      int at = 0;
      while (bound.find()) {
        out.append(answer, at, bound.start());
        at = bound.end();
        List<String> tags = tags(bound.group(1));
        String words = bound.group(2);
        for (String tag : List.copyOf(tags)) {
          int number = tag.startsWith(STANDS_IN) ? Integer.parseInt(number(tag)) : -1;
          if (number < 0 || standIns.get(number).lasting() != last) {
            continue;
          }
          tags.remove(tag);
          StandIn standIn = standIns.get(number);
          Matcher answered = standIn.in(words);
          if (answered.find()) {
            done.add(number);
            StringBuilder form = new StringBuilder();
            escape(standIn.formFor(answered.group()), form);
            words = words.substring(0, answered.start()) + form + words.substring(answered.end());
          }
        }
        out.append(
            tags.isEmpty() ? words : "[[" + String.join("; ", tags) + "]]" + words + "[[/]]");
      }
      out.append(answer, at, answer.length());
      long wanted = standIns.stream().filter(one -> one.lasting() == last).count();
      boolean once = done.size() == wanted && done.stream().distinct().count() == wanted;
      return once ? Optional.of(out.toString()) : Optional.empty();
    }
  }

  /** Returns plain text as a stream. */
  static Draft ofPlain(String text, StandIns standIns) {
    Builder builder = new Builder(standIns);
    builder.run(text, true);
    return builder.draft();
  }

  /**
   * Returns XML text as a stream: {@code <g id="1">} binds its words to its number, {@code <x
   * id="2">} its word to its own.
   */
  static Draft ofXml(String xml, StandIns standIns) {
    Builder builder = new Builder(standIns);
    int at = 0;
    while (at < xml.length()) {
      int tag = xml.indexOf('<', at);
      int end = tag < 0 ? xml.length() : tag;
      builder.run(Parser.unescapeEntities(xml.substring(at, end), false), tag < 0);
      if (tag < 0) {
        break;
      }
      int close = xml.indexOf('>', tag);
      if (xml.startsWith("</", tag)) {
        builder.open.remove(builder.open.size() - 1);
      } else if (xml.startsWith("<g", tag)) {
        builder.open.add("t:g:" + id(xml, tag, close));
      } else {
        int after = xml.indexOf("</x>", close);
        String shown = Parser.unescapeEntities(xml.substring(close + 1, after), false);
        builder.bound(stand(shown), "t:x:" + id(xml, tag, close));
        close = after + 3;
      }
      at = close + 1;
    }
    return builder.draft();
  }

  /** Writes a stream. */
  private static final class Builder {
    private final StandIns finder;
    private final StringBuilder out = new StringBuilder();
    private final List<StandIn> standIns = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    Builder(StandIns finder) {
      this.finder = finder;
    }

    /** Writes text between two tags. */
    void run(String written, boolean last) {
      String text = finder.spelled(written);
      int at = 0;
      for (StandIn standIn : finder.in(text, last)) {
        ApertiumStream.bound(text.substring(at, standIn.start()), open, out);
        bound(standIn.word(), STANDS_IN + standIns.size());
        standIns.add(standIn);
        ApertiumStream.bound(standIn.rest(), open, out);
        at = standIn.end();
      }
      ApertiumStream.bound(text.substring(at), open, out);
    }

    /** Writes a word that is bound to a tag of its own as well. */
    void bound(String word, String tag) {
      open.add(tag);
      ApertiumStream.bound(word, open, out);
      open.remove(open.size() - 1);
    }

    Draft draft() {
      return new Draft(out + END, List.copyOf(standIns));
    }
  }

  /**
   * Returns what stands for a kept text while it is translated around: the word itself, which the
   * engine knows as a name, or a word that it cannot know.
   */
  private static String stand(String shown) {
    boolean name =
        !shown.isEmpty()
            && Character.isUpperCase(shown.codePointAt(0))
            && shown.codePoints().allMatch(Character::isLetter);
    return name ? shown : "Xq";
  }

  private static void bound(String text, List<String> open, StringBuilder out) {
    if (text.isEmpty()) {
      return;
    }
    if (open.isEmpty()) {
      escape(text, out);
      return;
    }
    // Space at either end stays outside, so that it does not count as the pair's.
    int start = 0;
    int end = text.length();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    escape(text.substring(0, start), out);
    if (start < end) {
      out.append("[[").append(String.join("; ", open)).append("]]");
      escape(text.substring(start, end), out);
      out.append("[[/]]");
    }
    escape(text.substring(end), out);
  }

  private static String id(String xml, int tag, int close) {
    int from = xml.indexOf('"', tag) + 1;
    return xml.substring(from, Math.min(close, xml.indexOf('"', from)));
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\t') {
        out.append('[').append(c).append(']');
      } else if (c == '\0') {
        out.append(' '); // the engine's own mark between texts
      } else {
        if (RESERVED.indexOf(c) >= 0) {
          out.append('\\');
        }
        out.append(c);
      }
    }
  }

  /** Returns the plain text of an answer. */
  static String toPlain(String stream) {
    StringBuilder out = new StringBuilder(stream.length());
    for (Piece piece : pieces(stream)) {
      out.append(piece.text);
    }
    return out.toString();
  }

  /** Text of an answer and the blanks it is bound to. */
  private record Piece(String text, List<String> bound) {}

  /** Returns an answer cut where its blanks change, without what {@link #END} added. */
  private static List<Piece> pieces(String stream) {
    int end = stream.lastIndexOf(END);
    String text = end < 0 ? stream : stream.substring(0, end);
    List<Piece> pieces = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    List<String> bound = List.of();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        words.append(text.charAt(i + 1));
        i += 2;
      } else if (text.startsWith("[[", i) && text.indexOf("]]", i) > 0) {
        int close = text.indexOf("]]", i);
        String inside = text.substring(i + 2, close);
        if (!words.isEmpty()) {
          pieces.add(new Piece(words.toString(), bound));
          words.setLength(0);
        }
        bound = inside.equals("/") ? List.of() : tags(inside);
        i = close + 2;
      } else if (c == '[' && text.indexOf(']', i) > 0) {
        int close = text.indexOf(']', i);
        words.append(text, i + 1, close);
        i = close + 1;
      } else {
        words.append(c);
        i++;
      }
    }
    if (!words.isEmpty()) {
      pieces.add(new Piece(words.toString(), bound));
    }
    return pieces;
  }

  private static List<String> tags(String inside) {
    return new ArrayList<>(new TreeSet<>(Arrays.asList(inside.split("; *", -1))));
  }

  /**
   * Returns an answer as XML text.
   *
   * @param kept what each {@code <x>} showed, by its number
   */
  static String toXml(String stream, Map<String, String> kept) {
    List<Piece> pieces = separateKept(pieces(stream), kept);
    Map<String, int[]> ranges = new HashMap<>(); // the first and last piece bound to each pair
    for (int i = 0; i < pieces.size(); i++) {
      for (String tag : pieces.get(i).bound) {
        int[] range = ranges.computeIfAbsent(tag, none -> new int[] {-1, -1});
        range[0] = range[0] < 0 ? i : range[0];
        range[1] = i;
      }
    }
    List<Map.Entry<String, int[]>> pairs =
        ranges.entrySet().stream()
            .filter(pair -> pair.getKey().startsWith("t:g:"))
            // The longer pair is opened first and closed last.
            .sorted((one, other) -> length(other) - length(one))
            .toList();
    StringBuilder out = new StringBuilder(stream.length());
    for (int i = 0; i < pieces.size(); i++) {
      for (Map.Entry<String, int[]> pair : pairs) {
        if (pair.getValue()[0] == i) {
          out.append("<g id=\"").append(number(pair.getKey())).append("\">");
        }
      }
      write(pieces.get(i), out);
      for (int p = pairs.size() - 1; p >= 0; p--) {
        if (pairs.get(p).getValue()[1] == i) {
          out.append("</g>");
        }
      }
    }
    return out.toString();
  }

  private static int length(Map.Entry<String, int[]> pair) {
    return pair.getValue()[1] - pair.getValue()[0];
  }

  private static String number(String tag) {
    return tag.substring(tag.lastIndexOf(':') + 1);
  }

  private static void write(Piece piece, StringBuilder out) {
    for (String tag : piece.bound) {
      if (tag.startsWith("t:x:")) {
        out.append("<x id=\"").append(number(tag)).append("\"/>");
        return;
      }
    }
    for (int i = 0; i < piece.text.length(); i++) {
      char c = piece.text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
  }

  /**
   * Returns the pieces with each kept text alone in its own, once: the engine may have put an
   * article or a preposition to it, or made several words of it.
   */
  private static List<Piece> separateKept(List<Piece> pieces, Map<String, String> kept) {
    List<Piece> separated = new ArrayList<>();
    TreeSet<String> done = new TreeSet<>();
    for (Piece piece : pieces) {
      String tag =
          piece.bound.stream().filter(one -> one.startsWith("t:x:")).findFirst().orElse("");
      if (tag.isEmpty()) {
        separated.add(piece);
        continue;
      }
      List<String> others = piece.bound.stream().filter(one -> !one.startsWith("t:x:")).toList();
      String word = stand(kept.getOrDefault(number(tag), ""));
      int at = piece.text.indexOf(word);
      int start = at < 0 ? 0 : at;
      int end = at < 0 ? piece.text.length() : at + word.length();
      if (start > 0) {
        separated.add(new Piece(piece.text.substring(0, start), others));
      }
      if (done.add(tag)) {
        List<String> all = new ArrayList<>(others);
        all.add(tag);
        separated.add(new Piece(word, all));
      }
      if (end < piece.text.length()) {
        separated.add(new Piece(piece.text.substring(end), others));
      }
    }
    return separated;
  }
}
