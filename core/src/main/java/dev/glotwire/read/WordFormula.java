package dev.glotwire.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.events.XMLEvent;

/** Writes a formula of Word on a line, as in {@code x^2/(a+b)}. */
final class WordFormula {
  private static final Set<String> PARTS = Set.of("num", "den", "sup", "sub", "e");

  private WordFormula() {}

  /**
   * Returns the formula.
   *
   * @param inside what stands between its tags
   */
  static String linear(List<XMLEvent> inside) {
    StringBuilder line = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    Deque<Integer> starts = new ArrayDeque<>();
    for (XMLEvent event : inside) {
      if (event.isStartElement()) {
        String name = event.asStartElement().getName().getLocalPart();
        line.append(
            switch (name) {
              case "sup" -> "^";
              case "sub" -> "_";
              case "den" -> "/";
              case "rad" -> "\u221A";
              default -> "";
            });
        open.push(name);
        starts.push(line.length());
      } else if (event.isEndElement() && !open.isEmpty()) {
        String name = open.pop();
        int start = starts.pop();
        boolean inParts = PARTS.contains(name) && !"d".equals(open.peek());
        if (inParts && isComposed(line.substring(start))) {
          line.insert(start, "(").append(')');
        } else if (name.equals("d")) {
          line.insert(start, "(").append(')');
        }
      } else if (event.isCharacters() && "t".equals(open.peek())) {
        line.append(event.asCharacters().getData());
      }
    }
    return line.toString().strip();
  }

  private static boolean isComposed(String part) {
    boolean enclosed = part.startsWith("(") && part.endsWith(")");
    return !enclosed && part.codePoints().anyMatch(c -> "+-*/=\u2212\u00B1\u00B7 ".indexOf(c) >= 0);
  }
}
