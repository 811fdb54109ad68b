package dev.glotwire.read;

import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds markup that CommonMark takes for text: callouts of GitHub and Obsidian, containers,
 * definition lists, attribute lists, abbreviations, formulas and the names of emoji.
 */
final class MarkdownDialects {
  /** Blocks with more of it are not looked at. */
  private static final int MOST = 200;

  private static final Pattern CALLOUT = Pattern.compile("\\[![A-Za-z]{1,30}\\][+-]?[ \\t]*");
  private static final Pattern CONTAINER = Pattern.compile(":{3,}.*");
  private static final Pattern ATTRIBUTES = Pattern.compile("\\{:.*\\}[ \\t]*");
  private static final Pattern MARKER =
      Pattern.compile("(?::|\\*\\[[^\\[\\]]{1,60}\\]:)[ \\t]+(?=\\S)");

  private static final Pattern DISPLAYED = Pattern.compile("\\$\\$[^$]+\\$\\$");
  private static final Pattern FORMULA =
      Pattern.compile("(?<![\\\\$\\w])\\$(?![\\s$])([^$\\r\\n]{0,499}[^\\s\\\\$])\\$(?![$\\w])");

  /** What tells a formula from the amounts of two prices. */
  private static final Pattern MATHEMATICAL =
      Pattern.compile(".*[\\\\^_{}=<>+*/|].*|[A-Za-z]'*|[A-Za-z]\\([A-Za-z]\\)");

  private static final Pattern EMOJI =
      Pattern.compile("(?<![\\w:]):[a-z][a-z0-9_+\\-]{0,40}:(?![\\w:])");

  private MarkdownDialects() {}

  /**
   * Markup to be kept.
   *
   * @param display what a reader sees of it
   */
  record Kept(Span span, Code.Type type, String display) {}

  /**
   * Returns the markup in a block in the order of the text.
   *
   * @param lines of the block, without indents and the signs of quotes
   * @param quoted whether the block is a quote's own, which may be a callout
   */
  static List<Kept> find(String text, List<Span> lines, boolean quoted) {
    List<Kept> found = new ArrayList<>();
    for (int i = 0; i < lines.size() && found.size() < MOST; i++) {
      findLine(text, lines, i, quoted && i == 0, found);
    }
    if (found.size() >= MOST) {
      return List.of();
    }
    found.sort(Comparator.comparingInt(kept -> kept.span().start()));
    List<Kept> apart = new ArrayList<>();
    for (Kept kept : found) {
      if (apart.isEmpty() || apart.get(apart.size() - 1).span().end() <= kept.span().start()) {
        apart.add(kept);
      }
    }
    return apart;
  }

  private static void findLine(
      String text, List<Span> lines, int index, boolean mayCall, List<Kept> found) {
    Span line = lines.get(index);
    String written = line.of(text);
    int before = index > 0 ? lines.get(index - 1).end() : line.start();
    int behind = index + 1 < lines.size() ? lines.get(index + 1).start() : line.end();
    Matcher callout = CALLOUT.matcher(written);
    if (mayCall && callout.lookingAt()) {
      boolean alone = callout.end() == written.length();
      int end = alone ? behind : line.start() + callout.end();
      found.add(new Kept(new Span(line.start(), end), Code.Type.OTHER, ""));
      if (!alone && behind > line.end()) {
        found.add(new Kept(new Span(line.end(), behind), Code.Type.LINE_BREAK, ""));
      }
    } else if (CONTAINER.matcher(written).matches() || ATTRIBUTES.matcher(written).matches()) {
      found.add(new Kept(new Span(before, behind), Code.Type.LINE_BREAK, ""));
      return;
    } else {
      Matcher marker = MARKER.matcher(written);
      if (marker.lookingAt() && (index > 0 || written.startsWith("*"))) {
        int end = line.start() + marker.end();
        found.add(new Kept(new Span(before, end), Code.Type.LINE_BREAK, ""));
      }
    }
    findInside(written, line.start(), found);
  }

  private static void findInside(String written, int start, List<Kept> found) {
    if (written.indexOf('$') >= 0) {
      addAll(DISPLAYED.matcher(written), start, found);
      Matcher formula = FORMULA.matcher(written);
      while (formula.find()) {
        if (MATHEMATICAL.matcher(formula.group(1)).matches()) {
          add(formula, start, found);
        }
      }
    }
    if (written.indexOf(':') >= 0) {
      addAll(EMOJI.matcher(written), start, found);
    }
  }

  private static void addAll(Matcher matcher, int start, List<Kept> found) {
    while (matcher.find()) {
      add(matcher, start, found);
    }
  }

  private static void add(Matcher at, int start, List<Kept> found) {
    Span span = new Span(start + at.start(), start + at.end());
    found.add(new Kept(span, Code.Type.VERBATIM, at.group()));
  }
}
